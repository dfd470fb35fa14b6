-- Up to which event time, in microseconds, can every reading be queried, whichever partition of the topic it took?
SELECT coalesce(cast(min(newest) AS bigint), 0)
FROM (
  SELECT kafka_partition, max(to_unixtime(observed_at) * 1e6) AS newest
  FROM bronze.readings
  WHERE kafka_timestamp >= ?
  GROUP BY kafka_partition
)
