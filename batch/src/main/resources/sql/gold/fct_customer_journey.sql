-- What became of each visit, up to what followed from its order, and where did it break off?
--
-- All events of a journey have its correlation_id. Deliveries to a warehouse have one too, and no visit:
-- they are none.
WITH events AS (
  SELECT
    correlation_id, occurred_at, 'visit' AS kind, event_type,
    customer_token, channel, order_id, CAST(NULL AS STRING) AS subject, CAST(0 AS DECIMAL(18, 4)) AS amount
  FROM IDENTIFIER(:visits)
  UNION ALL
  SELECT correlation_id, occurred_at, 'stock', event_type, NULL, NULL, NULL, NULL, 0
  FROM IDENTIFIER(:inventory)
  UNION ALL
  SELECT correlation_id, occurred_at, 'payment', event_type, NULL, NULL, NULL, NULL, amount
  FROM IDENTIFIER(:payments)
  UNION ALL
  SELECT correlation_id, occurred_at, 'shipment', event_type, NULL, NULL, NULL, NULL, 0
  FROM IDENTIFIER(:shipments)
  UNION ALL
  SELECT correlation_id, occurred_at, 'notification', event_type, NULL, NULL, NULL, subject, 0
  FROM IDENTIFIER(:notifications)
  UNION ALL
  SELECT correlation_id, occurred_at, 'feedback', event_type, NULL, NULL, NULL, NULL, 0
  FROM IDENTIFIER(:feedback)
),
journeys AS (
  SELECT
    correlation_id,
    MAX(customer_token) AS customer_token,
    MAX(channel) AS channel,
    MAX(order_id) AS order_id,
    MIN(occurred_at) FILTER (WHERE kind = 'visit') AS started_at,
    MIN(occurred_at) FILTER (WHERE kind = 'visit' AND event_type = 'cart_added') AS carted_at,
    MIN(occurred_at) FILTER (WHERE kind = 'visit' AND event_type = 'checkout_started') AS checkout_at,
    MIN(occurred_at) FILTER (WHERE kind = 'visit' AND event_type = 'ordered') AS ordered_at,
    MIN(occurred_at) FILTER (WHERE kind = 'shipment' AND event_type = 'validated') AS validated_at,
    MIN(occurred_at) FILTER (WHERE kind = 'shipment' AND event_type = 'rejected') AS rejected_at,
    MAX(occurred_at) FILTER (WHERE kind = 'stock' AND event_type = 'reserved') AS last_reserved_at,
    MIN(occurred_at) FILTER (WHERE kind = 'stock' AND event_type = 'refused') AS refused_at,
    MIN(occurred_at) FILTER (WHERE kind = 'payment' AND event_type = 'paid') AS paid_at,
    MIN(occurred_at) FILTER (WHERE kind = 'shipment' AND event_type = 'shipped') AS shipped_at,
    MIN(occurred_at) FILTER (WHERE kind = 'shipment' AND event_type = 'delivered') AS delivered_at,
    MIN(occurred_at) FILTER (WHERE kind = 'shipment' AND event_type = 'returned') AS returned_at,
    MIN(occurred_at) FILTER (WHERE kind = 'feedback' AND event_type = 'reviewed') AS reviewed_at,
    MIN(occurred_at) FILTER (WHERE kind = 'feedback' AND event_type = 'complained') AS complained_at,
    MAX(occurred_at) AS last_event_at,
    COUNT_IF(kind = 'visit' AND event_type = 'page_viewed') AS pages,
    COUNT_IF(kind = 'payment' AND event_type = 'declined') AS declined_payments,
    COUNT_IF(kind = 'notification') AS notifications,
    COALESCE(BOOL_OR(kind = 'notification' AND subject = 'payment_failed'), false) AS payment_failed,
    COALESCE(BOOL_OR(kind = 'notification' AND subject = 'order_cancelled'), false) AS is_cancelled,
    COUNT(*) AS events,
    CAST(SUM(CASE WHEN kind = 'payment' AND event_type = 'paid' THEN amount ELSE 0 END) AS DECIMAL(18, 4))
      AS paid_amount,
    CAST(SUM(CASE WHEN kind = 'payment' AND event_type = 'refunded' THEN amount ELSE 0 END) AS DECIMAL(18, 4))
      AS refunded_amount
  FROM events
  GROUP BY correlation_id
  HAVING BOOL_OR(kind = 'visit')
),
reached AS (
  SELECT *, CASE WHEN refused_at IS NULL THEN last_reserved_at END AS reserved_at
  FROM journeys
),
placed AS (
  SELECT
    *,
    CASE
      WHEN delivered_at IS NOT NULL THEN 8
      WHEN shipped_at IS NOT NULL THEN 7
      WHEN paid_at IS NOT NULL THEN 6
      WHEN reserved_at IS NOT NULL THEN 5
      WHEN validated_at IS NOT NULL THEN 4
      WHEN ordered_at IS NOT NULL THEN 3
      WHEN checkout_at IS NOT NULL THEN 2
      WHEN carted_at IS NOT NULL THEN 1
      ELSE 0
    END AS place,
    ARRAY('browse', 'cart', 'checkout', 'order', 'validate', 'reserve', 'pay', 'ship', 'deliver') AS steps
  FROM reached
)
SELECT
  *,
  steps[place] AS last_step,
  CASE WHEN place < 8 THEN steps[place + 1] END AS broke_off_at,
  CASE
    WHEN returned_at IS NOT NULL THEN 'returned'
    WHEN delivered_at IS NOT NULL THEN 'completed'
    WHEN rejected_at IS NOT NULL THEN 'rejected'
    WHEN refused_at IS NOT NULL THEN 'out_of_stock'
    WHEN payment_failed THEN 'payment_failed'
    WHEN is_cancelled THEN 'cancelled'
    ELSE 'open'
  END AS outcome,
  TIMESTAMPDIFF(SECOND, started_at, ordered_at) AS seconds_to_order,
  TIMESTAMPDIFF(SECOND, ordered_at, paid_at) AS seconds_to_pay,
  TIMESTAMPDIFF(SECOND, paid_at, delivered_at) AS seconds_to_deliver
FROM placed
