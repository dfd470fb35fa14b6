-- Which suppliers are there now, and what was last said of each?
WITH changes AS (
  SELECT *, STRUCT(lsn, tx_order) AS place
  FROM IDENTIFIER(:supplier_changes)
),
last_changes AS (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY supplier_id ORDER BY place DESC, change_id DESC) AS nth
  FROM changes
  WHERE supplier_id IS NOT NULL
)
SELECT
  supplier_id,
  name,
  country,
  contact_email_token,
  lead_time_days,
  change_id,
  changed_at
FROM last_changes
WHERE nth = 1
  AND op <> 'd'
  -- A row read anew may stand where the table was emptied.
  AND COALESCE(place >= (SELECT MAX(place) FROM changes WHERE op = 't'), true)
