-- Up to which day is everything in gold?
SELECT max(day)
FROM gold.agg_sales_daily FOR VERSION AS OF {snapshot}
