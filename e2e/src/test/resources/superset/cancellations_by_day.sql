-- How many orders were cancelled on each day?
SELECT
  CAST(to_unixtime(CAST(day AS timestamp)) * 1000 AS bigint) AS day,
  sum(cancellations) AS total_cancellations
FROM serving.sales_daily
GROUP BY day
