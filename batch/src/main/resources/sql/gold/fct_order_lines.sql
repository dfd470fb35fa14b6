-- What was ordered, cancelled, adjusted or moved, line by line, on which day?
SELECT
  event_id,
  line_no,
  order_id,
  event_type,
  line_kind,
  CAST(occurred_at AS DATE) AS day,
  occurred_at,
  customer_token,
  country,
  product_id,
  description,
  quantity,
  unit_price,
  net_amount,
  currency
FROM IDENTIFIER(:order_lines)
