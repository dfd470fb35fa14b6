-- How far is the capture of the shop's database, and how much of its log is kept for it, of how much at most?
select
  setting.bound_bytes,
  slot.slot_name is not null as is_there,
  coalesce(slot.active, false) as is_active,
  coalesce(slot.wal_status = 'lost', false) as is_lost,
  coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), slot.restart_lsn), 0)::bigint as kept_bytes,
  coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), slot.confirmed_flush_lsn), 0)::bigint as behind_bytes,
  (select max(beat_at) from shop.capture_heartbeats) as beat_at,
  exists (select from shop.capture_requests) as is_requested
from (
  -- In megabytes; -1 is without a bound.
  select setting::bigint * 1024 * 1024 as bound_bytes
  from pg_settings
  where name = 'max_slot_wal_keep_size'
) as setting
left join pg_replication_slots as slot on slot.slot_name = ?
