#!/bin/bash
# A role and a database for each that keeps something here. Runs once, on an empty volume.
set -euo pipefail

# On standard input: a password on the command line would be in the list of processes.
run() {
  psql --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres
}

for name in catalog registry superset; do
  run <<SQL
CREATE ROLE $name LOGIN PASSWORD '$(cat "/run/secrets/$name")';
CREATE DATABASE $name OWNER $name;
REVOKE ALL ON DATABASE $name FROM PUBLIC;
SQL
done

# The shop's database: the provisioner makes what is in it, the shop writes, the capture reads along.
run <<SQL
CREATE ROLE provisioner LOGIN PASSWORD '$(cat /run/secrets/provisioner)';
CREATE ROLE shop LOGIN PASSWORD '$(cat /run/secrets/shop)';
CREATE ROLE cdc LOGIN REPLICATION PASSWORD '$(cat /run/secrets/cdc)';
CREATE DATABASE shop OWNER provisioner;
REVOKE ALL ON DATABASE shop FROM PUBLIC;
SQL
