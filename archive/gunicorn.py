"""gunicorn's configuration: how long an address may be."""

from gunicorn.http import message

# A search never fails for its length: what is too long for it is cut, and said. gunicorn's own limit (8,190 bytes, or
# none at all) would turn ten thousand letters away before that; this one keeps memory bounded all the same.
limit_request_line = message.MAX_REQUEST_LINE = 65_536
