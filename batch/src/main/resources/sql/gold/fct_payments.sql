-- What became of each payment?
SELECT
  *,
  CASE
    WHEN refunded_amount > 0 THEN 'refunded'
    WHEN is_paid THEN 'paid'
    WHEN is_declined THEN 'declined'
    ELSE 'open'
  END AS outcome,
  CAST(paid_amount - refunded_amount AS DECIMAL(18, 4)) AS net_amount
FROM (
  SELECT
    payment_id,
    MAX(correlation_id) AS correlation_id,
    MAX(order_id) AS order_id,
    MAX(customer_token) AS customer_token,
    MAX(method) AS method,
    BOOL_OR(event_type = 'paid') AS is_paid,
    BOOL_OR(event_type = 'declined') AS is_declined,
    MAX_BY(reason, STRUCT(occurred_at, event_id)) FILTER (WHERE reason IS NOT NULL) AS reason,
    MIN(occurred_at) FILTER (WHERE event_type = 'requested') AS requested_at,
    MIN(occurred_at) FILTER (WHERE event_type IN ('paid', 'declined')) AS settled_at,
    MAX(occurred_at) FILTER (WHERE event_type = 'refunded') AS refunded_at,
    CAST(SUM(CASE WHEN event_type = 'paid' THEN amount ELSE 0 END) AS DECIMAL(18, 4)) AS paid_amount,
    CAST(SUM(CASE WHEN event_type = 'refunded' THEN amount ELSE 0 END) AS DECIMAL(18, 4)) AS refunded_amount,
    MAX(currency) AS currency
  FROM IDENTIFIER(:payments)
  GROUP BY payment_id
) AS payments
