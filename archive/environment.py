"""Reads settings from the environment; a wrong value stops the start with a sentence that says what to do."""

import os
import re
import secrets
import sys
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

TRUE, FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off", ""}


def flag(name: str, default: bool = False) -> bool:
    """A yes/no variable."""
    value = os.environ.get(name, str(default)).strip().lower()
    if value in TRUE | FALSE:
        return value in TRUE
    raise ImproperlyConfigured(f"{name} is {value!r}; set it to 1 or 0.")


def number(name: str, default: int, least: int = 1, most: int = 10**12) -> int:
    """A whole number from `least` to `most`."""
    value = os.environ.get(name, str(default)).strip()
    if value.isascii() and value.isdigit() and len(value) <= 20 and least <= int(value) <= most:
        return int(value)
    raise ImproperlyConfigured(f"{name} is {value[:40]!r}; set it to a whole number from {least} to {most}.")


def hosts(name: str, default: str) -> list[str]:
    """A comma-separated list of host names, as ALLOWED_HOSTS wants them."""
    found = [part.strip() for part in os.environ.get(name, default).split(",") if part.strip()]
    for part in found:
        if not re.fullmatch(r"\*|\.?[\w-]+(\.[\w-]+)*|\[[0-9a-fA-F:.]+\]", part, re.ASCII):
            raise ImproperlyConfigured(
                f"{name} has {part!r}; write host names alone, without scheme, port or path, with commas between."
            )
    return found


def folder(name: str, default: Path) -> Path:
    """A folder that this process can write to; made when missing, for its owner alone."""
    path = Path(os.environ.get(name) or default).expanduser().resolve()
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(
            f"{name} is {path}, which cannot be made ({error.strerror}); name a folder that On Record may write to."
        ) from error
    if not os.access(path, os.W_OK | os.X_OK):
        raise ImproperlyConfigured(f"{name} is {path}, which is not writable; give this user write access to it.")
    return path


def site_url(name: str) -> str:
    """The public address without a trailing slash, or ''."""
    value = os.environ.get(name, "").strip().rstrip("/")
    if value and not re.fullmatch(r"https?://([\w.-]+|\[[0-9a-fA-F:.]+\])(:[0-9]{1,5})?", value, re.ASCII):
        raise ImproperlyConfigured(f"{name} is {value!r}; set it to scheme and host, like https://archive.example.org.")
    return value


def host(address: str) -> list[str]:
    """The host that a SITE_URL names, as ALLOWED_HOSTS wants it; empty without one."""
    name = urlsplit(address).hostname or ""
    return [f"[{name}]" if ":" in name else name] if name else []


def database(name: str, default: Path) -> dict[str, object]:
    """Django's database dictionary from a postgres:// or sqlite:/// address; SQLite under VAR_DIR by default."""
    value = os.environ.get(name, "").strip() or f"sqlite:///{default}"
    scheme = value.partition(":")[0]
    if scheme not in {"sqlite", "postgres", "postgresql"}:
        raise ImproperlyConfigured(
            f"{name} starts with {scheme!r}; use postgres://user:password@host/name, or leave it unset for SQLite."
        )
    try:
        config: dict[str, object] = {**dj_database_url.parse(value)}
    except (ValueError, dj_database_url.ParseError) as error:
        raise ImproperlyConfigured(f"{name} cannot be read as a database address: {error}.") from error
    if scheme == "sqlite":
        config["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            # The last: what the system has in memory is read there, without copying it (2 GB, the most there is).
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; "
            "PRAGMA mmap_size=2147418112;",
        }
    else:
        if find_spec("psycopg") is None:
            raise ImproperlyConfigured(
                f"{name} names PostgreSQL, whose driver is not installed; run `pip install "
                "--require-hashes -r requirements-postgres.txt`."
            )
        config["CONN_HEALTH_CHECKS"] = True
    # To open a database takes longer than to ask it.
    return config | {"CONN_MAX_AGE": 60}


def secret_key(name: str, path: Path) -> str:
    """SECRET_KEY from the environment, else from `path` (made on first use, readable by its owner only)."""
    value = os.environ.get(name, "")
    if value:
        if len(value) < 50:
            raise ImproperlyConfigured(
                f"{name} is shorter than 50 characters; set a longer random one, or unset it to have one made."
            )
        return value
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    if not path.exists():
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(64))
        try:
            os.link(draft, path)  # atomic: of two processes that start at once, both read the same key
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    if path.stat().st_mode & 0o077:
        raise ImproperlyConfigured(f"{path} can be read by others; run `chmod 600 {path}`.")
    try:
        value = path.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ImproperlyConfigured(f"{path} cannot be read as a key; delete it to have a new one made.") from error
    if len(value) < 50:
        raise ImproperlyConfigured(f"{path} holds less than 50 characters; delete it to have a new key made.")
    return value


def use_bundled_sqlite() -> None:
    """Puts pysqlite3's SQLite in place of the system's, where there is a wheel (Linux x86-64).

    SQLite before 3.51.3 can corrupt a database when its write-ahead log is reset.
    """
    try:
        import pysqlite3
    except ImportError:
        return
    sys.modules["sqlite3"] = pysqlite3
