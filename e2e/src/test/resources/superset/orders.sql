-- How many orders were placed in all?
SELECT sum(orders) AS total_orders
FROM serving.sales_daily
