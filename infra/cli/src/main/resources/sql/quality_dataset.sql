-- What did each rule of a dataset last find, and which rows broke it?
SELECT
  rules.dataset,
  rules.rule,
  rules.severity,
  rules.passed,
  rules.figure,
  rules.expected,
  coalesce(rules.failing_rows, 0) AS failing_rows,
  coalesce(results.sample_rows, '') AS sample_rows,
  rules.run_id
FROM serving.quality_rules AS rules
JOIN ops.quality_results AS results
  ON results.run_id = rules.run_id
  AND results.dataset = rules.dataset
  AND results.rule = rules.rule
WHERE rules.newest AND rules.dataset = ?
ORDER BY rules.passed, rules.severity, rules.rule
