-- What did each day take, and which layer says so?
SELECT
  CAST(to_unixtime(CAST(day AS timestamp)) * 1000 AS bigint) AS day,
  layer,
  sum(revenue) AS total_revenue
FROM serving.sales_daily
GROUP BY day, layer
