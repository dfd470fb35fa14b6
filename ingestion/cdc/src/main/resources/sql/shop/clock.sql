-- What time is it in the database, and which transaction is this, once it has changed something?
select clock_timestamp(), pg_current_xact_id_if_assigned()::text
