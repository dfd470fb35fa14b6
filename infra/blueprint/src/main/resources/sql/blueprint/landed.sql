-- What has landed of each dataset, as the register has it?
--
-- {since} is a day before the question is asked. A delivery that came again is counted once.
SELECT
  dataset,
  count(DISTINCT delivery) AS deliveries,
  count(*) AS files,
  coalesce(sum(bytes), 0) AS bytes,
  coalesce(sum(records), 0) AS records,
  coalesce(sum(rejected), 0) AS rejected,
  count(DISTINCT if(is_new, delivery)) AS deliveries_last_day,
  coalesce(sum(if(is_new, bytes)), 0) AS bytes_last_day,
  coalesce(sum(if(is_new, records)), 0) AS records_last_day,
  max(landed_at) AS newest,
  array_join(array_sort(array_agg(DISTINCT format) FILTER (WHERE format IS NOT NULL)), ', ') AS formats
FROM (
  SELECT *, landed_at > from_iso8601_timestamp('{since}') AS is_new
  FROM {table}
  WHERE status <> 'repeated'
)
GROUP BY dataset
ORDER BY dataset
