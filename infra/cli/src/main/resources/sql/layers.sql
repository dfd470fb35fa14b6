-- How many rows does each layer hold?
SELECT 'bronze.orders' AS dataset, count(*) AS rows FROM bronze.orders
UNION ALL SELECT 'bronze.dead_letters', count(*) FROM bronze.dead_letters
UNION ALL SELECT 'silver.order_lines', count(*) FROM silver.order_lines
UNION ALL SELECT 'silver.orders_quarantine', count(*) FROM silver.orders_quarantine
UNION ALL SELECT 'gold.fct_order_lines', count(*) FROM gold.fct_order_lines
UNION ALL SELECT 'gold.agg_sales_daily', count(*) FROM gold.agg_sales_daily
UNION ALL SELECT 'gold.agg_sales_monthly', count(*) FROM gold.agg_sales_monthly
UNION ALL SELECT 'live.sales_per_minute', count(*) FROM live.sales_per_minute
