-- How good is each dataset?
SELECT
  dataset,
  score AS score_now,
  trend AS trend_now,
  rules AS rules_now,
  broken_errors + broken_warnings AS broken_now,
  failing_rows AS failing_rows_now
FROM serving.quality_scores AS scores
WHERE day = (SELECT max(day) FROM serving.quality_scores AS others WHERE others.dataset = scores.dataset)
