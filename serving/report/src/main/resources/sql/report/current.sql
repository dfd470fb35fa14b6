-- Which state of a table do readers see?
SELECT CAST(snapshot_id AS varchar)
FROM {refs}
WHERE name = 'main'
