-- What did each rule of a dataset last find on a day?
--
-- A rule may be asked several times a day: the newest answer counts, so that what was mended by the
-- evening is good. Runs that were refused are among them.
SELECT
  day,
  dataset,
  rule,
  severity,
  passed,
  figure,
  expected,
  failing_rows,
  run_id,
  measured_at,
  day = max(day) OVER (PARTITION BY dataset) AS newest
FROM (
  SELECT
    *,
    row_number() OVER (PARTITION BY day, dataset, rule ORDER BY measured_at DESC, run_id DESC) AS nth
  FROM (
    SELECT
      CAST(measured_at AT TIME ZONE 'UTC' AS date) AS day,
      dataset,
      rule,
      severity,
      passed,
      figure,
      expected,
      failing_rows,
      run_id,
      measured_at
    FROM lake.ops.quality_results
  )
)
WHERE nth = 1
