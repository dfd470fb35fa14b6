-- Which countries had the most revenue in the month, and what had they in the month before?
SELECT
  country AS name,
  '' AS about,
  coalesce(sum(net_amount) FILTER (WHERE day >= DATE '{month}'), 0) AS revenue,
  coalesce(sum(net_amount) FILTER (WHERE day < DATE '{month}'), 0) AS before,
  coalesce(sum(orders) FILTER (WHERE day >= DATE '{month}'), 0) AS orders
FROM gold.agg_sales_daily FOR VERSION AS OF {snapshot}
WHERE day >= DATE '{before}' AND day < DATE '{month}' + INTERVAL '1' MONTH
GROUP BY country
HAVING count_if(day >= DATE '{month}') > 0
ORDER BY revenue DESC, name
LIMIT 10
