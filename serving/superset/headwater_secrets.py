"""The platform's secrets: one file each, so that none shows in `docker inspect` or a process list."""

import sys
from pathlib import Path
from typing import NoReturn

FOLDER = Path("/secrets")

# The status of a gunicorn worker that must not be started again.
UNUSABLE = 3


def secret(name: str) -> str:
    """The content of a secret's file; ends the process with what to do when there is none."""
    file = FOLDER / name
    try:
        value = file.read_text(encoding="utf-8").strip()
    except OSError as e:
        give_up(f"Cannot read the secret {file}: {e.strerror}. Mount the platform's secrets at {FOLDER}.")
    if not value:
        give_up(f"The secret {file} is empty. Delete it and let the platform make it anew.")
    return value


def give_up(message: str) -> NoReturn:
    """Ends the process, and the server it works for, with a message and no stack trace."""
    print(message, file=sys.stderr, flush=True)
    sys.exit(UNUSABLE)
