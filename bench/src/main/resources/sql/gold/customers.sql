-- How many of the customers of each month had bought in the month before?
WITH bought AS (
  SELECT DISTINCT customer_token, CAST(date_trunc('month', day) AS DATE) AS month
  FROM gold.fct_order_lines
  WHERE customer_token IS NOT NULL AND line_kind = 'sale'
)
SELECT later.month, count(*) AS customers, count(earlier.month) AS came_back
FROM bought AS later
LEFT JOIN bought AS earlier
  ON earlier.customer_token = later.customer_token AND earlier.month = later.month - INTERVAL '1' MONTH
GROUP BY later.month
ORDER BY later.month
