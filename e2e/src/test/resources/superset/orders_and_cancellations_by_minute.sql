-- How many orders were placed and cancelled in the newest 60 minutes that have some?
SELECT
  CAST(to_unixtime(window_start) * 1000 AS bigint) AS window_start,
  sum(orders) AS total_orders,
  sum(cancellations) AS total_cancellations
FROM live.sales_per_minute
GROUP BY window_start
ORDER BY live.sales_per_minute.window_start DESC
LIMIT 60
