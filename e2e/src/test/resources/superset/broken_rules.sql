-- How many rules are broken?
SELECT sum(broken_errors + broken_warnings) AS broken_now
FROM serving.quality_scores AS scores
WHERE day = (SELECT max(day) FROM serving.quality_scores AS others WHERE others.dataset = scores.dataset)
