-- What became of the rows of shop.products, change by change?
SELECT
  change_id,
  op,
  changed_at,
  lsn,
  tx_order,
  -- Emptying the table is no change of one row, whatever else it says.
  CASE WHEN op <> 't' THEN product_id END AS product_id,
  description,
  category,
  supplier_id,
  list_price,
  currency,
  active,
  kafka_partition,
  kafka_offset,
  kafka_timestamp
FROM IDENTIFIER(:product_changes)
