-- What did each month take, and what had been planned?
SELECT
  CAST(to_unixtime(CAST(month AS timestamp)) * 1000 AS bigint) AS month,
  sum(revenue) AS total_revenue,
  sum(revenue_target) AS total_revenue_target
FROM gold.agg_monthly_report
GROUP BY month
