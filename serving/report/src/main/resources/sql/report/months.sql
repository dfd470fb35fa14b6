-- What is there to tell of each month?
SELECT *
FROM gold.agg_monthly_report FOR VERSION AS OF {snapshot}
ORDER BY month
