-- When was a state of a table written, by which run, and from which states of others?
SELECT
  format_datetime(committed_at AT TIME ZONE 'UTC', 'yyyy-MM-dd HH:mm:ss') AS committed_at,
  coalesce(element_at(summary, 'headwater.run'), '') AS run,
  coalesce(element_at(summary, 'headwater.inputs'), '') AS inputs
FROM {snapshots}
WHERE snapshot_id = ?
