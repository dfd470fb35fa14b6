-- What does each supplier want for a product, list by list?
SELECT
  supplier_id,
  list_no,
  product_id,
  unit_price,
  currency,
  min_quantity,
  valid_from,
  valid_to,
  delivery,
  file,
  record_no,
  made_at,
  landed_at
FROM IDENTIFIER(:price_lists)
