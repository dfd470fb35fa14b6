-- Which customers are there now, and what was last said of each?
WITH changes AS (
  SELECT *, STRUCT(lsn, tx_order) AS place
  FROM IDENTIFIER(:customer_changes)
),
last_changes AS (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY customer_token ORDER BY place DESC, change_id DESC) AS nth
  FROM changes
  WHERE customer_token IS NOT NULL
)
SELECT
  customer_token,
  name_token,
  email_token,
  country,
  segment,
  marketing_consent,
  registered_at,
  change_id,
  changed_at
FROM last_changes
WHERE nth = 1
  AND op <> 'd'
  -- A row read anew may stand where the table was emptied.
  AND COALESCE(place >= (SELECT MAX(place) FROM changes WHERE op = 't'), true)
