-- What does ${input} say last of each ${key}?
SELECT *
FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY ${keys} ORDER BY ${time} DESC) AS nth
  FROM IDENTIFIER(:${source})
) AS told
WHERE nth = 1
