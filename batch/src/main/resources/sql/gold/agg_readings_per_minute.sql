-- What did a device measure in a minute, over every reading however late?
--
-- Sums are exact. The newest reading is that of the latest event time; of two at one instant, that of
-- the larger sequence.
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
    DATE_TRUNC('MINUTE', observed_at) AS minute,
    COUNT(*) AS readings,
    SUM(value) AS value_sum,
    MIN(value) AS value_min,
    MAX(value) AS value_max,
    MAX(NAMED_STRUCT(
      'observed_at', observed_at,
      'sequence', sequence,
      'value', value,
      'site', site,
      'metric', metric)) AS newest,
    MAX(kafka_timestamp) AS last_arrived_at
  FROM IDENTIFIER(:readings)
  GROUP BY device_id, DATE_TRUNC('MINUTE', observed_at)
) AS minutes
