"""The platform's secrets: one file each, so that none shows in `docker inspect` or a process list."""

from pathlib import Path

FOLDER = Path("/secrets")


def secret(name: str) -> str:
    """The content of a secret's file; ends the process with what to do when there is none."""
    file = FOLDER / name
    try:
        value = file.read_text(encoding="utf-8").strip()
    except OSError as e:
        raise SystemExit(
            f"Cannot read the secret {file}: {e.strerror}. Mount the platform's secrets at {FOLDER}."
        ) from e
    if not value:
        raise SystemExit(f"The secret {file} is empty. Delete it and let the platform make it anew.")
    return value
