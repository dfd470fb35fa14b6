-- What did each rule last find?
SELECT
  dataset,
  rule,
  severity,
  count_if(NOT passed AND day = last_day) AS broken_now,
  coalesce(sum(if(day = last_day, failing_rows)), 0) AS failing_rows_now,
  count_if(NOT passed) AS times_broken
FROM (
  SELECT *, max(day) OVER (PARTITION BY dataset) AS last_day
  FROM serving.quality_rules
)
GROUP BY dataset, rule, severity
