-- How many orders were cancelled for every hundred placed?
SELECT round(sum(cancellations) * DECIMAL '100.0000' / sum(orders), 1) AS cancellations_per_100_orders
FROM serving.sales_daily
