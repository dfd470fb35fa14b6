-- How good are the datasets on the whole?
SELECT round(avg(score), 2) AS mean_score_now
FROM serving.quality_scores AS scores
WHERE day = (SELECT max(day) FROM serving.quality_scores AS others WHERE others.dataset = scores.dataset)
