#!/bin/bash
# A role and a database for each that keeps something here. Runs once, on an empty volume.
set -euo pipefail

for name in catalog registry superset; do
  # On standard input: a password on the command line would be in the list of processes.
  psql --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<SQL
CREATE ROLE $name LOGIN PASSWORD '$(cat "/run/secrets/$name")';
CREATE DATABASE $name OWNER $name;
REVOKE ALL ON DATABASE $name FROM PUBLIC;
SQL
done
