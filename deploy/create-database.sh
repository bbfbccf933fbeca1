#!/bin/sh
# Runs once, when the database container is new: the role of the program owns its database and is no superuser.
set -e
psql --username postgres --set password="$NATIV_DATABASE_PASSWORD" <<'SQL'
CREATE ROLE nativ LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE nativ OWNER nativ ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8' TEMPLATE template0;
SQL
