"""Brings the administrator, the Trino connection and the dashboard to what the files say.

What carries a uuid of the files is overwritten, everything else in Superset is left alone, and a second run changes
nothing. The connection keeps Trino's password encrypted with Superset's secret key; no file holds it.
"""

import os
import sys
from pathlib import Path

import yaml
from flask_appbuilder.security.sqla.models import User
from sqlalchemy.engine import make_url
from superset.app import create_app

from headwater_secrets import give_up, secret

ADMIN = "admin"
CONNECTION = "databases/lake.yaml"


def administrator() -> User:
    """The administrator, made when missing; a password changed in Superset stays."""
    # Superset's models exist once the application does.
    from superset import security_manager

    admin = security_manager.find_user(username=ADMIN)
    if admin is None:
        admin = security_manager.add_user(
            username=ADMIN,
            first_name="Headwater",
            last_name="Administrator",
            email="admin@headwater.invalid",
            role=security_manager.find_role("Admin"),
            password=secret("superset-admin"),
        )
    if not admin:
        give_up("Cannot create the user admin: the lines above say why.")
    return admin


def assets(folder: Path) -> dict[str, str]:
    """The files of a folder by their names in it, the connection pointing at this platform's Trino."""
    files = {str(file.relative_to(folder)): file.read_text(encoding="utf-8") for file in sorted(folder.rglob("*.yaml"))}
    if CONNECTION not in files:
        give_up(f"There is no {CONNECTION} in {folder}: let SupersetAssets write the assets there first.")
    files[CONNECTION] = connection(files[CONNECTION])
    return files


def connection(text: str) -> str:
    """The connection with the host and port this container reaches Trino at."""
    content = yaml.safe_load(text)
    url = make_url(content["sqlalchemy_uri"]).set(
        host=os.environ.get("HEADWATER_TRINO_HOST", "trino"),
        port=int(os.environ.get("HEADWATER_TRINO_PORT", "8443")),
    )
    content["sqlalchemy_uri"] = url.render_as_string(hide_password=False)
    return yaml.safe_dump(content, sort_keys=False)


def import_assets(folder: Path) -> None:
    """Imports the folder as `POST /api/v1/assets/import/` would, in the administrator's name."""
    from superset.commands.exceptions import CommandException
    from superset.commands.importers.v1.assets import ImportAssetsCommand
    from superset.utils.core import override_user

    files = assets(folder)
    try:
        with override_user(administrator()):
            ImportAssetsCommand(files, passwords={CONNECTION: secret("analyst-trino")}).run()
    except CommandException as e:
        give_up(f"Cannot import {folder}: {reason(e)}\nThe import asks Trino, which must be healthy and let analyst in.")
    print(f"Imported {len(files)} files from {folder}.")


def reason(failure: Exception) -> object:
    """What made an import fail: which file says what is not understood, or what Trino answered."""
    cause = failure.__cause__ or failure
    messages = getattr(cause, "normalized_messages", None)
    return messages() if messages else cause


if __name__ == "__main__":
    with create_app().app_context():
        import_assets(Path(sys.argv[1]))
