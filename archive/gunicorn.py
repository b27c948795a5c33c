"""gunicorn's configuration: how long an address may be, and what a worker does before its first request."""

import gc

from gunicorn.http import message
from gunicorn.workers.base import Worker

# A search never fails for its length: what is too long for it is cut, and said. gunicorn's own limit (8,190 bytes, or
# none at all) would turn ten thousand letters away before that; this one keeps memory bounded all the same.
limit_request_line = message.MAX_REQUEST_LINE = 65_536


def post_worker_init(_worker: Worker) -> None:
    """What is there now is there for good: looking through it for garbage would hold a request up again and again.

    A request leaves little garbage that holds on to itself, so it is looked for once in several requests.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 10, 10)
