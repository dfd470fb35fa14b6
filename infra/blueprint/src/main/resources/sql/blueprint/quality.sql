-- How good was each table when its rules were last asked?
SELECT
  dataset,
  max(day) AS day,
  max_by(rules, day) AS rules,
  max_by(broken_errors + broken_warnings, day) AS broken,
  max_by(failing_rows, day) AS failing_rows,
  max_by(score, day) AS score
FROM {view}
GROUP BY dataset
ORDER BY dataset
