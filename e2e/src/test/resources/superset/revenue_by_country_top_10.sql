-- Which ten countries took the most?
SELECT country, sum(revenue) AS total_revenue
FROM serving.sales_daily
GROUP BY country
ORDER BY sum(revenue) DESC
LIMIT 10
