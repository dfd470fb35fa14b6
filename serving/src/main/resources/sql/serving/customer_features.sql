-- What is known of each customer now, in numbers?
--
-- Of one customer: where customer_token = the token. What dropped out of the last 30 days since the last
-- batch run is left out, because gold says beforehand when it will.
SELECT
  customer_token,
  valid_from,
  valid_to,
  visits,
  orders,
  returns,
  complaints,
  ratings,
  rating_sum,
  paid_amount,
  refunded_amount,
  visits_30d,
  orders_30d,
  declined_30d,
  paid_amount_30d,
  last_ordered_at
FROM lake.gold.customer_features
WHERE valid_from <= current_timestamp
  AND (valid_to IS NULL OR valid_to > current_timestamp)
