"""Recognisers, one subject a module and one layout a function: each returns what it found and where, or None."""
