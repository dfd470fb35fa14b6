-- Which known customers were there in a month, and what did they order?
SELECT
  CAST(TRUNC(day, 'MM') AS DATE) AS month,
  customer_token,
  COUNT(DISTINCT CASE WHEN event_type = 'placed' THEN event_id END) AS orders,
  COUNT(DISTINCT CASE WHEN event_type = 'cancelled' THEN event_id END) AS cancellations,
  CAST(SUM(net_amount) AS DECIMAL(18, 4)) AS net_amount
FROM IDENTIFIER(:fct_order_lines)
WHERE customer_token IS NOT NULL
GROUP BY TRUNC(day, 'MM'), customer_token
