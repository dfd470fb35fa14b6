-- How many rows does a table hold, and in which files? It has to have a snapshot.
SELECT
  '{table}' AS name,
  (SELECT count(*) FROM {table}) AS row_count,
  files.data_files,
  files.delete_files,
  files.bytes,
  files.formats
FROM (
  SELECT
    count_if(content = 0) AS data_files,
    count_if(content <> 0) AS delete_files,
    coalesce(sum(file_size_in_bytes), 0) AS bytes,
    array_join(array_sort(array_agg(DISTINCT file_format)), ', ') AS formats
  FROM {files}
) AS files
