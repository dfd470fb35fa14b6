-- What was known of a customer at any instant, in numbers?
--
-- Nothing here follows from what happened later: an order that comes back counts as kept until it does.
-- What happens counts from its own time on, however late it arrives; what is counted for 30 days goes
-- away again 720 hours after. Between two such instants nothing changes: a row each.
WITH facts AS (
  SELECT
    customer_token, occurred_at AS at,
    CASE WHEN event_type = 'started' THEN 1 ELSE 0 END AS visits,
    CASE WHEN event_type = 'ordered' THEN 1 ELSE 0 END AS orders,
    0 AS returns, 0 AS complaints, 0 AS ratings, 0 AS rating_sum, 0 AS declined,
    CAST(0 AS DECIMAL(18, 4)) AS paid_amount, CAST(0 AS DECIMAL(18, 4)) AS refunded_amount
  FROM IDENTIFIER(:visits)
  WHERE event_type IN ('started', 'ordered')
  UNION ALL
  SELECT
    customer_token, occurred_at,
    0, 0, 0, 0, 0, 0,
    CASE WHEN event_type = 'declined' THEN 1 ELSE 0 END,
    CASE WHEN event_type = 'paid' THEN amount ELSE 0 END,
    CASE WHEN event_type = 'refunded' THEN amount ELSE 0 END
  FROM IDENTIFIER(:payments)
  WHERE event_type IN ('paid', 'declined', 'refunded')
  UNION ALL
  SELECT customer_token, occurred_at, 0, 0, 1, 0, 0, 0, 0, 0, 0
  FROM IDENTIFIER(:shipments)
  WHERE event_type = 'returned'
  UNION ALL
  SELECT
    customer_token, occurred_at,
    0, 0, 0, CASE WHEN event_type = 'complained' THEN 1 ELSE 0 END, 1, rating, 0, 0, 0
  FROM IDENTIFIER(:feedback)
),
changes AS (
  SELECT
    *,
    CASE WHEN orders > 0 THEN at END AS ordered_at,
    visits AS visits_30d, orders AS orders_30d, declined AS declined_30d, paid_amount AS paid_amount_30d
  FROM facts
  UNION ALL
  SELECT
    customer_token, at + INTERVAL '720' HOUR,
    0, 0, 0, 0, 0, 0, 0, 0, 0,
    NULL,
    -visits, -orders, -declined, -paid_amount
  FROM facts
  WHERE visits + orders + declined > 0 OR paid_amount > 0
),
instants AS (
  SELECT
    customer_token,
    at,
    SUM(visits) AS visits,
    SUM(orders) AS orders,
    SUM(returns) AS returns,
    SUM(complaints) AS complaints,
    SUM(ratings) AS ratings,
    SUM(rating_sum) AS rating_sum,
    SUM(paid_amount) AS paid_amount,
    SUM(refunded_amount) AS refunded_amount,
    SUM(visits_30d) AS visits_30d,
    SUM(orders_30d) AS orders_30d,
    SUM(declined_30d) AS declined_30d,
    SUM(paid_amount_30d) AS paid_amount_30d,
    MAX(ordered_at) AS ordered_at
  FROM changes
  GROUP BY customer_token, at
)
SELECT
  customer_token,
  at AS valid_from,
  LEAD(at) OVER so_far AS valid_to,
  SUM(visits) OVER so_far AS visits,
  SUM(orders) OVER so_far AS orders,
  SUM(returns) OVER so_far AS returns,
  SUM(complaints) OVER so_far AS complaints,
  SUM(ratings) OVER so_far AS ratings,
  SUM(rating_sum) OVER so_far AS rating_sum,
  CAST(SUM(paid_amount) OVER so_far AS DECIMAL(18, 4)) AS paid_amount,
  CAST(SUM(refunded_amount) OVER so_far AS DECIMAL(18, 4)) AS refunded_amount,
  SUM(visits_30d) OVER so_far AS visits_30d,
  SUM(orders_30d) OVER so_far AS orders_30d,
  SUM(declined_30d) OVER so_far AS declined_30d,
  CAST(SUM(paid_amount_30d) OVER so_far AS DECIMAL(18, 4)) AS paid_amount_30d,
  MAX(ordered_at) OVER so_far AS last_ordered_at
FROM instants
WINDOW so_far AS (PARTITION BY customer_token ORDER BY at)
