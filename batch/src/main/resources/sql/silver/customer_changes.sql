-- What became of the rows of shop.customers, change by change, with personal data as tokens?
SELECT
  change_id,
  op,
  changed_at,
  lsn,
  tx_order,
  -- Emptying the table is no change of one row, whatever else it says.
  CASE WHEN op <> 't' THEN tokenise(customer_id) END AS customer_token,
  tokenise(name) AS name_token,
  tokenise(email) AS email_token,
  country,
  segment,
  marketing_consent,
  registered_at,
  kafka_partition,
  kafka_offset,
  kafka_timestamp
FROM IDENTIFIER(:customer_changes)
