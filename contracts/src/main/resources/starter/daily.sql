-- How many rows does ${input} have on a day?
SELECT CAST(${time} AS DATE) AS day, COUNT(*) AS records
FROM IDENTIFIER(:${source})
GROUP BY CAST(${time} AS DATE)
