-- What are the deals worth that close in each month?
SELECT
  CAST(to_unixtime(CAST(month AS timestamp)) * 1000 AS bigint) AS month,
  sum(deals_won_amount) AS total_deals_won_amount,
  sum(deals_lost_amount) AS total_deals_lost_amount,
  sum(deals_open_amount) AS total_deals_open_amount
FROM gold.agg_monthly_report
GROUP BY month
