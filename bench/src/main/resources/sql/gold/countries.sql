-- Which countries brought in most in a year?
SELECT country, sum(lines) AS lines, sum(net_amount) AS net_amount
FROM gold.agg_sales_daily
WHERE day >= DATE '2015-01-01' AND day < DATE '2016-01-01'
GROUP BY country
ORDER BY net_amount DESC, country
LIMIT 10
