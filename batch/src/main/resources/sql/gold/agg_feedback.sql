-- What did customers say of their orders on a day?
SELECT
  CAST(occurred_at AS DATE) AS day,
  subject,
  COUNT_IF(event_type = 'reviewed') AS reviews,
  COUNT_IF(event_type = 'complained') AS complaints,
  SUM(CAST(rating AS BIGINT)) AS rating_sum,
  CAST(ROUND(CAST(SUM(rating) AS DECIMAL(18, 0)) / COUNT(*), 4) AS DECIMAL(6, 4)) AS rating_mean,
  COUNT(DISTINCT customer_token) AS customers
FROM IDENTIFIER(:feedback)
GROUP BY CAST(occurred_at AS DATE), subject
