-- When was the newest row of a live table emitted?
SELECT CAST(to_unixtime(max(emitted_at)) * 1000 AS bigint) AS newest
FROM lake.{table}
