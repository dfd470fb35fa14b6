-- How did each country do?
SELECT
  country,
  sum(revenue) AS total_revenue,
  sum(orders) AS total_orders,
  sum(cancellations) AS total_cancellations,
  round(sum(cancellations) * DECIMAL '100.0000' / nullif(sum(orders), 0), 1) AS cancellations_per_100_orders
FROM serving.sales_daily
GROUP BY country
