-- In which closed minutes do the speed layer and gold differ on orders?
--
-- Compared is every minute that the speed layer says it has closed. Minutes closed by silence only are
-- not among them: another country's orders of the same minute may still be waiting. Rows of live add up,
-- so late orders are in the sums of their minutes.
--
-- A minute that differs is no drift but waits
--   for the batch layer, when live gained rows in it after the moment up to which gold has all that had
--   arrived (the first value): they may stem from orders that gold does not know;
--   for the speed layer, when bronze holds orders of it from where that layer goes on reading (the second
--   value, an offset by partition; with none at all nothing is waited for).
-- One row for each minute that drifted, the oldest first, and one with the totals when none did.
WITH layers AS (
  SELECT
    from_iso8601_timestamp(?) AS batch_until,
    CAST(json_parse(?) AS map(integer, bigint)) AS speed_until
),
closed AS (
  SELECT date_trunc('minute', max(closed_until)) AS until
  FROM live.sales_per_minute
),
uncounted AS (
  SELECT DISTINCT date_trunc('minute', orders.occurred_at) AS minute
  FROM bronze.orders AS orders
  CROSS JOIN layers
  WHERE cardinality(layers.speed_until) > 0
    AND orders.kafka_offset >= coalesce(element_at(layers.speed_until, orders.kafka_partition), 0)
),
gold AS (
  SELECT
    date_trunc('minute', occurred_at) AS minute,
    count(DISTINCT if(event_type = 'placed', event_id)) AS orders,
    count(*) AS lines,
    sum(net_amount) AS revenue
  FROM gold.fct_order_lines
  WHERE occurred_at >= from_iso8601_timestamp(?) AND occurred_at < (SELECT until FROM closed)
  GROUP BY 1
),
live AS (
  SELECT
    window_start AS minute,
    sum(orders) AS orders,
    sum(lines) AS lines,
    sum(revenue) AS revenue,
    max(emitted_at) AS emitted_at
  FROM live.sales_per_minute
  WHERE window_start >= from_iso8601_timestamp(?) AND window_end <= (SELECT until FROM closed)
  GROUP BY 1
),
sides AS (
  SELECT
    coalesce(gold.minute, live.minute) AS minute,
    coalesce(gold.orders, 0) AS gold_orders,
    coalesce(live.orders, 0) AS live_orders,
    coalesce(gold.lines, 0) AS gold_lines,
    coalesce(live.lines, 0) AS live_lines,
    coalesce(gold.revenue, 0) AS gold_revenue,
    coalesce(live.revenue, 0) AS live_revenue,
    coalesce(live.emitted_at > (SELECT batch_until FROM layers), false) AS unread,
    uncounted.minute IS NOT NULL AS uncounted
  FROM gold
  FULL JOIN live ON live.minute = gold.minute
  LEFT JOIN uncounted ON uncounted.minute = coalesce(gold.minute, live.minute)
),
judged AS (
  SELECT
    *,
    gold_orders <> live_orders OR gold_lines <> live_lines OR gold_revenue <> live_revenue AS differs
  FROM sides
),
totals AS (
  SELECT
    count(*) AS minutes,
    count_if(differs AND unread) AS unread,
    count_if(differs AND uncounted AND NOT unread) AS uncounted,
    count_if(differs AND NOT unread AND NOT uncounted) AS drifted
  FROM judged
)
SELECT
  closed.until AS closed_until,
  totals.minutes,
  totals.unread,
  totals.uncounted,
  totals.drifted,
  drift.minute,
  drift.gold_orders,
  drift.live_orders,
  drift.gold_lines,
  drift.live_lines,
  drift.gold_revenue,
  drift.live_revenue
FROM closed
CROSS JOIN totals
LEFT JOIN judged AS drift ON drift.differs AND NOT drift.unread AND NOT drift.uncounted
ORDER BY drift.minute
LIMIT 1000
