-- In which closed minutes do the speed layer and gold differ on readings, over all devices?
--
-- Compared is every minute that the speed layer says it has closed. What came after its allowed lateness
-- is in gold and not in live: gold's side leaves it out, found in silver by where it stood in the log,
-- so that a reading which silver holds at another place, or not yet, is left alone.
--
-- A minute that differs waits for the batch layer, and is no drift, when bronze holds readings that gold
-- has not read and live gained rows in the minute after the newest reading in gold had arrived. What
-- gold has read, the snapshots say: gold names that of silver, and silver that of bronze. A snapshot that
-- added no row is read by nobody and holds nobody up. The speed layer needs no waiting for: what is in
-- bronze and what is in live are of the same checkpoints.
-- One row for each minute that drifted, the oldest first, and one with the totals when none did.
-- Only what is published counts: a table also keeps the snapshots of batch runs that are going on, held or
-- were refused.
WITH silver_snapshots AS (
  SELECT *
  FROM silver."readings$snapshots"
  WHERE snapshot_id IN (
    SELECT snapshot_id FROM silver."readings$history" WHERE is_current_ancestor
  )
),
gold_snapshots AS (
  SELECT *
  FROM gold."agg_readings_per_minute$snapshots"
  WHERE snapshot_id IN (
    SELECT snapshot_id FROM gold."agg_readings_per_minute$history" WHERE is_current_ancestor
  )
),
closed AS (
  SELECT date_trunc('minute', max(closed_until)) AS until
  FROM live.readings_per_minute
),
gold_read AS (
  SELECT coalesce(max(committed_at), TIMESTAMP '1970-01-01 00:00:00 UTC') AS at
  FROM silver_snapshots
  WHERE snapshot_id = (
    SELECT CAST(max_by(input, committed_at) AS bigint)
    FROM (
      SELECT committed_at, element_at(summary, 'headwater.input.silver.readings') AS input
      FROM gold_snapshots
    )
    WHERE input IS NOT NULL
  )
),
silver_unread AS (
  SELECT coalesce(min(committed_at), TIMESTAMP '9999-12-31 00:00:00 UTC') AS since
  FROM silver_snapshots
  WHERE operation <> 'replace'
    AND CAST(coalesce(element_at(summary, 'added-records'), '0') AS bigint) > 0
    AND committed_at > (SELECT at FROM gold_read)
),
silver_read AS (
  SELECT coalesce(max(committed_at), TIMESTAMP '1970-01-01 00:00:00 UTC') AS at
  FROM bronze."readings$snapshots"
  WHERE snapshot_id = (
    SELECT CAST(max_by(input, committed_at) AS bigint)
    FROM (
      SELECT committed_at, element_at(summary, 'headwater.input.bronze.readings') AS input
      FROM silver_snapshots
      WHERE committed_at < (SELECT since FROM silver_unread)
    )
    WHERE input IS NOT NULL
  )
),
unread AS (
  SELECT count(*) AS snapshots
  FROM bronze."readings$snapshots"
  WHERE operation <> 'replace'
    AND CAST(coalesce(element_at(summary, 'added-records'), '0') AS bigint) > 0
    AND committed_at > (SELECT at FROM silver_read)
),
batch_layer AS (
  SELECT if(
    (SELECT snapshots FROM unread) = 0,
    TIMESTAMP '9999-12-31 00:00:00 UTC',
    coalesce(max(last_arrived_at), TIMESTAMP '1970-01-01 00:00:00 UTC')) AS read_until
  FROM gold.agg_readings_hourly
),
late AS (
  SELECT
    date_trunc('minute', silver.observed_at) AS minute,
    count(*) AS readings,
    sum(silver.value) AS value_sum
  FROM live.readings_late AS late
  JOIN silver.readings AS silver
    ON silver.kafka_partition = late.kafka_partition
    AND silver.kafka_offset = late.kafka_offset
    AND silver.observed_at = late.observed_at
  GROUP BY 1
),
gold AS (
  SELECT minute, sum(readings) AS readings, sum(value_sum) AS value_sum
  FROM gold.agg_readings_per_minute
  WHERE minute >= from_iso8601_timestamp(?) AND minute < (SELECT until FROM closed)
  GROUP BY 1
),
live AS (
  SELECT
    window_start AS minute,
    sum(readings) AS readings,
    sum(value_sum) AS value_sum,
    max(emitted_at) AS emitted_at
  FROM live.readings_per_minute
  WHERE window_start >= from_iso8601_timestamp(?) AND window_end <= (SELECT until FROM closed)
  GROUP BY 1
),
sides AS (
  SELECT
    coalesce(gold.minute, live.minute) AS minute,
    coalesce(gold.readings, 0) - coalesce(late.readings, 0) AS gold_readings,
    coalesce(live.readings, 0) AS live_readings,
    coalesce(gold.value_sum, 0) - coalesce(late.value_sum, 0) AS gold_value_sum,
    coalesce(live.value_sum, 0) AS live_value_sum,
    coalesce(live.emitted_at > (SELECT read_until FROM batch_layer), false) AS gained
  FROM gold
  FULL JOIN live ON live.minute = gold.minute
  LEFT JOIN late ON late.minute = coalesce(gold.minute, live.minute)
),
judged AS (
  SELECT *, gold_readings <> live_readings OR gold_value_sum <> live_value_sum AS differs
  FROM sides
),
totals AS (
  SELECT
    count(*) AS minutes,
    count_if(differs AND gained) AS unread,
    count_if(differs AND NOT gained) AS drifted
  FROM judged
)
SELECT
  closed.until AS closed_until,
  totals.minutes,
  totals.unread,
  0 AS uncounted,
  totals.drifted,
  drift.minute,
  drift.gold_readings,
  drift.live_readings,
  drift.gold_value_sum,
  drift.live_value_sum
FROM closed
CROSS JOIN totals
LEFT JOIN judged AS drift ON drift.differs AND NOT drift.gained
ORDER BY drift.minute
LIMIT 1000
