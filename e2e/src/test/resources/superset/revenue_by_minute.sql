-- What did the newest 60 minutes with an order or a cancellation take?
SELECT
  CAST(to_unixtime(window_start) * 1000 AS bigint) AS window_start,
  sum(revenue) AS total_revenue
FROM live.sales_per_minute
GROUP BY window_start
ORDER BY live.sales_per_minute.window_start DESC
LIMIT 60
