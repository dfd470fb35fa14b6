-- Which products had the most revenue in the month, and what had they in the month before?
SELECT
  product_id AS name,
  coalesce(max_by(description, occurred_at), '') AS about,
  coalesce(sum(net_amount) FILTER (WHERE day >= DATE '{month}'), 0) AS revenue,
  coalesce(sum(net_amount) FILTER (WHERE day < DATE '{month}'), 0) AS before,
  count(DISTINCT if(day >= DATE '{month}' AND event_type = 'placed', event_id)) AS orders
FROM gold.fct_order_lines FOR VERSION AS OF {snapshot}
WHERE day >= DATE '{before}' AND day < DATE '{month}' + INTERVAL '1' MONTH
GROUP BY product_id
HAVING count_if(day >= DATE '{month}') > 0
ORDER BY revenue DESC, name
LIMIT 10
