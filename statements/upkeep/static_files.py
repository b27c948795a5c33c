"""Static files, collected where the server gives them out from: named by their content, and compressed."""

from hashlib import sha256

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


def collect() -> None:
    """Collects them, unless they are those that were collected last: naming and compressing takes seconds.

    Content decides, not the time of a file, which an update may carry over from long ago.
    """
    mark = settings.STATIC_ROOT / "collected.sha256"
    files = _fingerprint()
    if mark.exists() and mark.read_text("ascii") == files:
        return
    mark.unlink(missing_ok=True)  # an interrupted collection is no collection
    call_command("collectstatic", clear=True, interactive=False, verbosity=0)
    mark.write_text(files, "ascii")


def _fingerprint() -> str:
    found = sha256()
    for finder in get_finders():
        for name, storage in sorted(finder.list([]), key=lambda each: each[0]):
            with storage.open(name) as file:
                found.update(f"{name} {sha256(file.read()).hexdigest()}\n".encode())
    return found.hexdigest()
