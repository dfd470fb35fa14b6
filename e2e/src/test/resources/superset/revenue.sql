-- What was taken in all?
SELECT sum(revenue) AS total_revenue
FROM serving.sales_daily
