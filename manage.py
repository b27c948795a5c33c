#!/usr/bin/env python
"""On Record's command line: `manage.py serve`, `ingest`, `reread`, `verify` and Django's own commands."""

import os
import sys


def main() -> None:
    """Runs the command that the arguments name. What a person can mend is told in a sentence."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
    try:
        from django.core.exceptions import ImproperlyConfigured
        from django.core.management import execute_from_command_line
        from django.db import OperationalError
    except ImportError as error:
        sys.exit(f"Django is not installed here ({error}). Run the first command of README.md, which installs it.")
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(str(error))
    except OperationalError as error:
        sys.exit(
            f"The database does not answer as it should: {error}\nIf its disk is full, make room there. Else check "
            "DATABASE_URL and whether its server runs. A new database is prepared by `manage.py serve`."
        )
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
