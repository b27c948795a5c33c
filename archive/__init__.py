"""The On Record project: settings, addresses and the WSGI entry point."""
