-- What was sold in a month, over lines of every kind?
SELECT
  CAST(TRUNC(day, 'MM') AS DATE) AS month,
  COUNT(*) AS lines,
  COUNT(DISTINCT order_id) AS invoices,
  COUNT(DISTINCT customer_token) AS known_customers,
  CAST(SUM(net_amount) AS DECIMAL(18, 4)) AS net_amount
FROM IDENTIFIER(:fct_order_lines)
GROUP BY TRUNC(day, 'MM')
