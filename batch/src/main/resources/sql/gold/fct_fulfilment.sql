-- How far did each order come on its way to the customer, and how long did that take?
SELECT
  *,
  TIMESTAMPDIFF(SECOND, validated_at, shipped_at) AS seconds_to_ship,
  TIMESTAMPDIFF(SECOND, shipped_at, delivered_at) AS seconds_to_deliver
FROM (
  SELECT
    order_id,
    MAX(correlation_id) AS correlation_id,
    MAX(customer_token) AS customer_token,
    MAX_BY(event_type, STRUCT(occurred_at, event_id)) AS status,
    MAX(carrier) AS carrier,
    MAX_BY(reason, STRUCT(occurred_at, event_id)) FILTER (WHERE reason IS NOT NULL) AS reason,
    MIN(occurred_at) FILTER (WHERE event_type = 'validated') AS validated_at,
    MIN(occurred_at) FILTER (WHERE event_type = 'rejected') AS rejected_at,
    MIN(occurred_at) FILTER (WHERE event_type = 'shipped') AS shipped_at,
    MIN(occurred_at) FILTER (WHERE event_type = 'delivered') AS delivered_at,
    MIN(occurred_at) FILTER (WHERE event_type = 'returned') AS returned_at
  FROM IDENTIFIER(:shipments)
  GROUP BY order_id
) AS orders
