-- What became of the rows of shop.suppliers, change by change, with personal data as tokens?
SELECT
  change_id,
  op,
  changed_at,
  lsn,
  tx_order,
  -- Emptying the table is no change of one row, whatever else it says.
  CASE WHEN op <> 't' THEN supplier_id END AS supplier_id,
  name,
  country,
  tokenise(contact_email) AS contact_email_token,
  lead_time_days,
  kafka_partition,
  kafka_offset,
  kafka_timestamp
FROM IDENTIFIER(:supplier_changes)
