-- What did each device measure, each reading once?
SELECT
  device_id,
  sequence,
  observed_at,
  site,
  metric,
  value,
  kafka_partition,
  kafka_offset,
  kafka_timestamp
FROM IDENTIFIER(:readings)
