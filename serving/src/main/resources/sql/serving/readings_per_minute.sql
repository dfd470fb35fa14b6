-- What did each device measure in each minute, up to now?
--
-- The batch watermark is the day on which the newest reading in gold arrived: whatever was observed on
-- earlier days had arrived by then, and comes from gold; that day and later ones come from live. The
-- broker's clock decides and no device's, so that one with a clock ahead of the others cannot hide what
-- gold does not have yet. The hours tell it: they are few, and written after the minutes. As long as
-- gold is empty, everything comes from live.
--
-- Rows of live add up. A reading that arrives for a day before the watermark shows with the next batch
-- run; one that came after its allowed lateness (live.readings_late) shows with gold only.
WITH watermark AS (
  SELECT CAST(max(last_arrived_at) AT TIME ZONE 'UTC' AS date) AS day
  FROM lake.gold.agg_readings_hourly
)
SELECT
  device_id,
  minute,
  site,
  metric,
  readings,
  value_sum,
  value_min,
  value_max,
  value_mean,
  value_last,
  last_observed_at,
  CAST('batch' AS varchar) AS layer
FROM lake.gold.agg_readings_per_minute
WHERE CAST(minute AT TIME ZONE 'UTC' AS date) < (SELECT day FROM watermark)
UNION ALL
SELECT
  device_id,
  window_start AS minute,
  max_by(site, ROW(last_observed_at, last_sequence)) AS site,
  max_by(metric, ROW(last_observed_at, last_sequence)) AS metric,
  sum(readings) AS readings,
  CAST(sum(value_sum) AS decimal(28, 6)) AS value_sum,
  min(value_min) AS value_min,
  max(value_max) AS value_max,
  CAST(sum(value_sum) / sum(readings) AS decimal(18, 6)) AS value_mean,
  max_by(value_last, ROW(last_observed_at, last_sequence)) AS value_last,
  max(last_observed_at) AS last_observed_at,
  CAST('live' AS varchar) AS layer
FROM lake.live.readings_per_minute
WHERE CAST(window_start AT TIME ZONE 'UTC' AS date)
  >= coalesce((SELECT day FROM watermark), DATE '0001-01-01')
GROUP BY device_id, window_start
