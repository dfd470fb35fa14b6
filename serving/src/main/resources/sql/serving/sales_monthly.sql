-- What was sold in a month, up to this minute?
--
-- The days of serving.sales_daily added up: a month that the batch watermark lies in is part gold,
-- part live.
SELECT
  CAST(date_trunc('month', day) AS date) AS month,
  sum(orders) AS orders,
  sum(cancellations) AS cancellations,
  sum(lines) AS lines,
  sum(units) AS units,
  CAST(sum(revenue) AS decimal(18, 4)) AS revenue
FROM lake.serving.sales_daily
GROUP BY date_trunc('month', day)
