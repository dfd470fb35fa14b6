-- When was the newest row of a live table emitted, among those after an instant?
SELECT CAST(to_unixtime(max(emitted_at)) * 1000 AS bigint) AS newest
FROM lake.{table}
WHERE emitted_at > from_iso8601_timestamp(?)
