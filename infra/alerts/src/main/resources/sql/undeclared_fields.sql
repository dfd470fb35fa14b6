-- Which tables of bronze got fields of late that no contract declares?
SELECT
  dataset,
  array_join(array_sort(array_agg(DISTINCT field)), ', ') AS fields,
  max(records) AS records
FROM (
  SELECT dataset, field, sum(records) AS records
  FROM lake.ops.undeclared_fields
  WHERE seen_at > from_iso8601_timestamp(?)
  GROUP BY dataset, field
)
GROUP BY dataset
ORDER BY dataset
