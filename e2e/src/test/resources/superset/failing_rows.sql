-- How many rows break a rule?
SELECT sum(failing_rows) AS failing_rows_now
FROM serving.quality_scores AS scores
WHERE day = (SELECT max(day) FROM serving.quality_scores AS others WHERE others.dataset = scores.dataset)
