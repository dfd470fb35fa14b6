-- How often was a table written to, and how much of that is kept?
--
-- {since} is a day before the question is asked. What snapshots took away is kept as long as they are.
SELECT
  '{table}' AS name,
  count(*) AS snapshots,
  count_if(is_new) AS snapshots_last_day,
  coalesce(sum(removed_bytes), 0) AS removed_bytes,
  coalesce(sum(if(is_new, added_bytes, 0)), 0) AS bytes_last_day,
  coalesce(sum(if(is_new, added_files, 0)), 0) AS files_last_day,
  max(committed_at) AS newest
FROM (
  SELECT
    committed_at,
    committed_at > from_iso8601_timestamp('{since}') AS is_new,
    CAST(element_at(summary, 'added-files-size') AS bigint) AS added_bytes,
    CAST(element_at(summary, 'removed-files-size') AS bigint) AS removed_bytes,
    coalesce(CAST(element_at(summary, 'added-data-files') AS bigint), 0)
      + coalesce(CAST(element_at(summary, 'added-delete-files') AS bigint), 0) AS added_files
  FROM {snapshots}
)
