-- What does each line of each valid order say, with the customer as a token?
SELECT
  orders.event_id,
  line.line_no,
  orders.event_type,
  orders.order_id,
  orders.occurred_at,
  line.invoiced_at,
  orders.customer_token,
  orders.country,
  orders.currency,
  orders.source,
  line.product_id,
  line.description,
  line.quantity,
  line.unit_price,
  -- The first match holds: a cancelled line at price zero is still a cancellation.
  CASE
    WHEN orders.order_id LIKE 'C%' THEN 'cancellation'
    WHEN orders.order_id LIKE 'A%' THEN 'adjustment'
    WHEN line.unit_price = 0 THEN 'stock_movement'
    ELSE 'sale'
  END AS line_kind,
  CAST(line.quantity * line.unit_price AS DECIMAL(18, 4)) AS net_amount,
  orders.kafka_partition,
  orders.kafka_offset
FROM (
  SELECT *, tokenise(customer_id) AS customer_token
  FROM IDENTIFIER(:orders)
) AS orders
LATERAL VIEW EXPLODE(orders.lines) exploded AS line
