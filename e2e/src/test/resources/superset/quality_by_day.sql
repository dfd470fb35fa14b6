-- How good were the datasets on each day?
SELECT
  CAST(to_unixtime(CAST(day AS timestamp)) * 1000 AS bigint) AS day,
  round(avg(score), 2) AS mean_score,
  min(score) AS worst_score
FROM serving.quality_scores
GROUP BY day
