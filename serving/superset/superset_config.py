"""Superset's settings. Secrets come from files, never from the environment, which `docker inspect` shows."""

import copy
import os

from sqlalchemy.engine import URL
from superset.config import TALISMAN_CONFIG as _OFFICIAL_TALISMAN_CONFIG

from headwater_secrets import secret as _secret

SECRET_KEY = _secret("superset-secret-key")

SQLALCHEMY_DATABASE_URI = URL.create(
    "postgresql+psycopg2",
    username="superset",
    password=_secret("superset-database"),
    host=os.environ.get("HEADWATER_POSTGRES_HOST", "postgres"),
    port=5432,
    database="superset",
).render_as_string(hide_password=False)

# The pages load a counting pixel from a third party; a platform on loopback tells nobody that it is used.
TALISMAN_ENABLED = True
TALISMAN_CONFIG = copy.deepcopy(_OFFICIAL_TALISMAN_CONFIG)
TALISMAN_CONFIG["content_security_policy"]["img-src"] = ["'self'", "blob:", "data:"]

# One process counts the log-ins, so its memory is the right place.
RATELIMIT_STORAGE_URI = "memory://"
