"""From received bytes to a draft record. Plain Python but for `writer.py`, which takes drafts into the database."""
