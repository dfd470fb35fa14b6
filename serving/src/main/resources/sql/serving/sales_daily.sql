-- What was sold on a day in a country, up to this minute?
--
-- The batch watermark is the newest day in gold. Days before it are complete there and come from
-- gold; that day, of which the last run may have seen a part, and every later one come from live.
-- As long as gold is empty, everything comes from live.
--
-- An order that arrives late for a day before the watermark is a further row of live that this view
-- does not read: it shows once the next batch run has written that day anew. So a day may lag the
-- log by one batch run, and never counts an order twice.
WITH watermark AS (
  SELECT max(day) AS day
  FROM lake.gold.agg_sales_daily
)
SELECT
  day,
  country,
  orders,
  cancellations,
  lines,
  units,
  net_amount AS revenue,
  CAST('batch' AS varchar) AS layer
FROM lake.gold.agg_sales_daily
WHERE day < (SELECT day FROM watermark)
UNION ALL
SELECT
  CAST(window_start AT TIME ZONE 'UTC' AS date) AS day,
  country,
  sum(orders) AS orders,
  sum(cancellations) AS cancellations,
  sum(lines) AS lines,
  sum(units) AS units,
  CAST(sum(revenue) AS decimal(18, 4)) AS revenue,
  CAST('live' AS varchar) AS layer
FROM lake.live.sales_per_minute
WHERE CAST(window_start AT TIME ZONE 'UTC' AS date)
  >= coalesce((SELECT day FROM watermark), DATE '0001-01-01')
GROUP BY CAST(window_start AT TIME ZONE 'UTC' AS date), country
