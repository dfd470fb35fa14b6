-- Which devices differ between live and gold in a minute, a few of them?
WITH late AS (
  SELECT silver.device_id, count(*) AS readings, sum(silver.value) AS value_sum
  FROM live.readings_late AS late
  JOIN silver.readings AS silver
    ON silver.kafka_partition = late.kafka_partition
    AND silver.kafka_offset = late.kafka_offset
    AND silver.observed_at = late.observed_at
  WHERE date_trunc('minute', late.observed_at) = from_iso8601_timestamp(?)
  GROUP BY 1
),
gold AS (
  SELECT device_id, readings, value_sum
  FROM gold.agg_readings_per_minute
  WHERE minute = from_iso8601_timestamp(?)
),
live AS (
  SELECT device_id, sum(readings) AS readings, sum(value_sum) AS value_sum
  FROM live.readings_per_minute
  WHERE window_start = from_iso8601_timestamp(?)
  GROUP BY 1
)
SELECT coalesce(gold.device_id, live.device_id) AS device
FROM gold
FULL JOIN live ON live.device_id = gold.device_id
LEFT JOIN late ON late.device_id = coalesce(gold.device_id, live.device_id)
WHERE coalesce(gold.readings, 0) - coalesce(late.readings, 0) <> coalesce(live.readings, 0)
  OR coalesce(gold.value_sum, 0) - coalesce(late.value_sum, 0) <> coalesce(live.value_sum, 0)
ORDER BY 1
LIMIT 3
