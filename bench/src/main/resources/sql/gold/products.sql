-- Which products brought in most, over all that was ever sold?
SELECT product_id, count(*) AS lines, sum(quantity) AS units, sum(net_amount) AS net_amount
FROM gold.fct_order_lines
WHERE line_kind = 'sale'
GROUP BY product_id
ORDER BY net_amount DESC, product_id
LIMIT 10
