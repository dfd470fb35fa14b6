-- Does a table hold a row?
SELECT 1 FROM {table} LIMIT 1
