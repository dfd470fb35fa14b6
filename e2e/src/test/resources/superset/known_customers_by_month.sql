-- How many known customers were new in each month, and how many returned?
SELECT
  CAST(to_unixtime(CAST(month AS timestamp)) * 1000 AS bigint) AS month,
  sum(returning_customers) AS total_returning_customers,
  sum(new_customers) AS total_new_customers
FROM gold.agg_monthly_report
GROUP BY month
