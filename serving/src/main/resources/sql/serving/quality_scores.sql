-- How good was each dataset on a day, and did it get better?
--
-- The score is the share of the rules that were kept; a rule that stops a run weighs as much as three
-- that warn.
WITH weighed AS (
  SELECT *, if(severity = 'error', 3, 1) AS weight
  FROM lake.serving.quality_rules
),
scored AS (
  SELECT
    day,
    dataset,
    count(*) AS rules,
    count_if(NOT passed AND severity = 'error') AS broken_errors,
    count_if(NOT passed AND severity <> 'error') AS broken_warnings,
    coalesce(sum(failing_rows), 0) AS failing_rows,
    CAST(DECIMAL '100.00' * sum(if(passed, weight, 0)) / sum(weight) AS decimal(5, 2)) AS score,
    max(measured_at) AS measured_at
  FROM weighed
  GROUP BY day, dataset
)
SELECT
  day,
  dataset,
  rules,
  broken_errors,
  broken_warnings,
  failing_rows,
  score,
  lag(score) OVER (PARTITION BY dataset ORDER BY day) AS score_before,
  CAST(score - lag(score) OVER (PARTITION BY dataset ORDER BY day) AS decimal(6, 2)) AS trend,
  measured_at,
  day = max(day) OVER (PARTITION BY dataset) AS newest
FROM scored
