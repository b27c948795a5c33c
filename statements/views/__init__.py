"""Public pages. A view chooses what to show; querysets find it; templates show it."""
