-- Up to which event time, in microseconds, can every reading be queried, whichever partition of the topic it took?
SELECT coalesce(cast(to_unixtime(min(newest)) * 1e6 AS bigint), 0)
FROM (
  SELECT kafka_partition, max(observed_at) AS newest
  FROM bronze.readings
  WHERE kafka_timestamp >= from_iso8601_timestamp(?)
  GROUP BY kafka_partition
)
