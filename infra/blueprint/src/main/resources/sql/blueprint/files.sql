-- How many rows does a table hold, and in which files? It has to have a snapshot.
SELECT
  '{table}' AS name,
  (SELECT count(*) FROM {table}) AS row_count,
  count_if(content = 0) AS data_files,
  count_if(content <> 0) AS delete_files,
  coalesce(sum(file_size_in_bytes), 0) AS bytes,
  array_join(array_sort(array_agg(DISTINCT file_format)), ', ') AS formats
FROM {files}
