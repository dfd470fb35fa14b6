-- What was sold in each month?
SELECT month, lines, invoices, known_customers, net_amount
FROM gold.agg_sales_monthly
ORDER BY month
