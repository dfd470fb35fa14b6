-- What was sold on a day in a country, over lines of every kind?
SELECT
  day,
  country,
  COUNT(*) AS lines,
  COUNT(DISTINCT order_id) AS invoices,
  COUNT(DISTINCT CASE WHEN event_type = 'placed' THEN event_id END) AS orders,
  COUNT(DISTINCT CASE WHEN event_type = 'cancelled' THEN event_id END) AS cancellations,
  COUNT(DISTINCT customer_token) AS known_customers,
  SUM(CAST(quantity AS BIGINT)) AS units,
  CAST(SUM(net_amount) AS DECIMAL(18, 4)) AS net_amount
FROM IDENTIFIER(:fct_order_lines)
GROUP BY day, country
