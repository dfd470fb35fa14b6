-- How good was each dataset, day by day?
SELECT dataset, score, rules, broken_errors + broken_warnings AS broken, failing_rows
FROM serving.quality_scores
ORDER BY dataset, day
