-- Up to which offsets of shop.orders.v1 is everything in gold, and when had the newest of it arrived?
--
-- Bronze says in its snapshots which offsets it covers, silver which snapshot of bronze it has read, and
-- gold which of silver. A snapshot that added no row (all of it refused, or compacted) is read by nobody
-- and holds nobody up.
-- Only what is published counts: a table also keeps the snapshots of batch runs that are going on, held or
-- were refused.
WITH silver_snapshots AS (
  SELECT *
  FROM silver."order_lines$snapshots"
  WHERE snapshot_id IN (
    SELECT snapshot_id FROM silver."order_lines$history" WHERE is_current_ancestor
  )
),
gold_snapshots AS (
  SELECT *
  FROM gold."fct_order_lines$snapshots"
  WHERE snapshot_id IN (
    SELECT snapshot_id FROM gold."fct_order_lines$history" WHERE is_current_ancestor
  )
),
gold_read AS (
  SELECT coalesce(max(committed_at), TIMESTAMP '1970-01-01 00:00:00 UTC') AS at
  FROM silver_snapshots
  WHERE snapshot_id = (
    SELECT CAST(max_by(input, committed_at) AS bigint)
    FROM (
      SELECT committed_at, element_at(summary, 'headwater.input.silver.order_lines') AS input
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
  FROM bronze."orders$snapshots"
  WHERE snapshot_id = (
    SELECT CAST(max_by(input, committed_at) AS bigint)
    FROM (
      SELECT committed_at, element_at(summary, 'headwater.input.bronze.orders') AS input
      FROM silver_snapshots
      WHERE committed_at < (SELECT since FROM silver_unread)
    )
    WHERE input IS NOT NULL
  )
),
bronze_unread AS (
  SELECT coalesce(min(committed_at), TIMESTAMP '9999-12-31 00:00:00 UTC') AS since
  FROM bronze."orders$snapshots"
  WHERE operation <> 'replace'
    AND CAST(coalesce(element_at(summary, 'added-records'), '0') AS bigint) > 0
    AND committed_at > (SELECT at FROM silver_read)
),
covered AS (
  SELECT max_by(offsets, committed_at) AS offsets
  FROM (
    SELECT committed_at, element_at(summary, 'headwater.kafka.offsets.shop.orders.v1') AS offsets
    FROM bronze."orders$snapshots"
    WHERE committed_at < (SELECT since FROM bronze_unread)
  )
  WHERE offsets IS NOT NULL
),
newest AS (
  SELECT coalesce(max(orders.kafka_timestamp), TIMESTAMP '1970-01-01 00:00:00 UTC') AS at
  FROM bronze.orders AS orders
  CROSS JOIN covered
  WHERE orders.kafka_offset < element_at(
    element_at(
      CAST(json_parse(covered.offsets) AS map(integer, array(bigint))),
      orders.kafka_partition),
    2)
)
SELECT covered.offsets, newest.at AS newest
FROM covered
CROSS JOIN newest
