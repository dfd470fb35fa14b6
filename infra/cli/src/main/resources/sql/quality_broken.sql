-- Which rules are broken now?
SELECT
  dataset,
  rule,
  severity,
  passed,
  figure,
  expected,
  coalesce(failing_rows, 0) AS failing_rows,
  '' AS sample_rows,
  run_id
FROM serving.quality_rules
WHERE newest AND NOT passed
ORDER BY severity, dataset, rule
