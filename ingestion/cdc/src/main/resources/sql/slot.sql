-- Is the replication slot there, who uses it, and does the server still hold what it needs?
select
  active_pid,
  wal_status,
  restart_lsn - '0/0'::pg_lsn as restart_lsn,
  confirmed_flush_lsn - '0/0'::pg_lsn as confirmed_lsn,
  now() as seen_at
from pg_replication_slots
where slot_name = ?
