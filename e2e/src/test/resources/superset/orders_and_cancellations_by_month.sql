-- How many orders were placed and cancelled in each month?
SELECT
  CAST(to_unixtime(CAST(month AS timestamp)) * 1000 AS bigint) AS month,
  sum(orders) AS total_orders,
  sum(cancellations) AS total_cancellations
FROM gold.agg_monthly_report
GROUP BY month
