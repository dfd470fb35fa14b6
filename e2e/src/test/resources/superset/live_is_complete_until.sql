-- Up to when is every minute closed? In milliseconds, as Superset tells times.
SELECT CAST(to_unixtime(max(closed_until)) * 1000 AS bigint) AS complete_until
FROM live.sales_per_minute
