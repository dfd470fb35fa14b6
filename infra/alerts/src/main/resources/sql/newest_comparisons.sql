-- What did the newest comparison of each dataset find?
SELECT
  dataset,
  max_by(periods_differing, compared_at) AS differing,
  max_by(periods_compared, compared_at) AS compared
FROM lake.ops.reconciliations
GROUP BY dataset
ORDER BY dataset
