-- What did a device measure in a minute, over every reading however late?
--
-- Sums are exact. The newest reading is that of the latest event time; of two at one instant, that of
-- the larger sequence: both in one number, so that Spark adds up without sorting the readings. Most
-- devices stay at their site, and the few rows of the others are put together after.
SELECT
  device_id,
  minute,
  newest.site AS site,
  newest.metric AS metric,
  readings,
  value_sum,
  value_min,
  value_max,
  CAST(ROUND(value_sum / readings, 6) AS DECIMAL(18, 6)) AS value_mean,
  newest.value AS value_last,
  newest.observed_at AS last_observed_at,
  newest.sequence AS last_sequence,
  last_arrived_at
FROM (
  SELECT
    device_id,
    minute,
    SUM(readings) AS readings,
    CAST(SUM(value_sum) AS DECIMAL(28, 6)) AS value_sum,
    MIN(value_min) AS value_min,
    MAX(value_max) AS value_max,
    MAX(NAMED_STRUCT(
      'observed_at', observed_at,
      'sequence', sequence,
      'value', value,
      'site', site,
      'metric', metric)) AS newest,
    MAX(last_arrived_at) AS last_arrived_at
  FROM (
    SELECT
      device_id,
      minute,
      site,
      metric,
      COUNT(*) AS readings,
      SUM(value) AS value_sum,
      MIN(value) AS value_min,
      MAX(value) AS value_max,
      MAX_BY(value, place) AS value,
      MAX_BY(sequence, place) AS sequence,
      MAX(observed_at) AS observed_at,
      MAX(kafka_timestamp) AS last_arrived_at
    FROM (
      SELECT
        *,
        DATE_TRUNC('MINUTE', observed_at) AS minute,
        CAST(UNIX_MICROS(observed_at) AS DECIMAL(18, 0)) * 10000000000000000000 + sequence AS place
      FROM IDENTIFIER(:readings)
    ) AS placed
    GROUP BY device_id, minute, site, metric
  ) AS by_site
  GROUP BY device_id, minute
) AS minutes
