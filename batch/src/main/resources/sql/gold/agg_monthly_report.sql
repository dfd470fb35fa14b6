-- What was ordered in a month, what became of the deals that close in it, and what had been planned?
--
-- A customer is new in the first month in which there is anything of them: an older order that comes
-- late makes them returning in the months after it.
WITH orders AS (
  SELECT
    CAST(TRUNC(day, 'MM') AS DATE) AS month,
    SUM(net_amount) AS revenue,
    SUM(orders) AS orders,
    SUM(cancellations) AS cancellations
  FROM IDENTIFIER(:agg_sales_daily)
  GROUP BY TRUNC(day, 'MM')
),
customers AS (
  SELECT month, COUNT(*) AS known, COUNT_IF(month = first_month) AS new
  FROM (
    SELECT month, MIN(month) OVER (PARTITION BY customer_token) AS first_month
    FROM IDENTIFIER(:agg_customers_monthly)
  )
  GROUP BY month
),
judged AS (
  SELECT
    CAST(TRUNC(CAST(closes_at AS DATE), 'MM') AS DATE) AS month,
    -- The names that HubSpot gives the two ends of its usual pipeline.
    CASE stage WHEN 'closedwon' THEN 'won' WHEN 'closedlost' THEN 'lost' ELSE 'open' END AS outcome,
    CASE WHEN currency = 'GBP' THEN amount END AS amount
  FROM IDENTIFIER(:crm_deals)
  WHERE closes_at IS NOT NULL
),
deals AS (
  SELECT
    month,
    COUNT_IF(outcome = 'won') AS won,
    SUM(amount) FILTER (WHERE outcome = 'won') AS won_amount,
    COUNT_IF(outcome = 'lost') AS lost,
    SUM(amount) FILTER (WHERE outcome = 'lost') AS lost_amount,
    COUNT_IF(outcome = 'open') AS open,
    SUM(amount) FILTER (WHERE outcome = 'open') AS open_amount,
    COUNT_IF(amount IS NULL) AS without_amount
  FROM judged
  GROUP BY month
),
targets AS (
  SELECT month, plan.revenue_target, plan.deals_target
  FROM (
    SELECT
      CAST(TRUNC(month, 'MM') AS DATE) AS month,
      MAX_BY(
        STRUCT(revenue_target, deals_target),
        -- Two days of a month may carry one revision: the plan that was made last counts.
        STRUCT(revision, made_at, delivery, file, record_no)) AS plan
    FROM IDENTIFIER(:sales_targets)
    GROUP BY TRUNC(month, 'MM')
  )
),
months AS (
  SELECT month FROM orders
  UNION
  SELECT month FROM deals
  UNION
  SELECT month FROM targets
)
SELECT
  month,
  CAST(COALESCE(revenue, 0) AS DECIMAL(18, 4)) AS revenue,
  COALESCE(orders.orders, 0) AS orders,
  COALESCE(cancellations, 0) AS cancellations,
  COALESCE(known, 0) AS known_customers,
  COALESCE(new, 0) AS new_customers,
  COALESCE(known - new, 0) AS returning_customers,
  COALESCE(won, 0) AS deals_won,
  CAST(COALESCE(won_amount, 0) AS DECIMAL(18, 4)) AS deals_won_amount,
  COALESCE(lost, 0) AS deals_lost,
  CAST(COALESCE(lost_amount, 0) AS DECIMAL(18, 4)) AS deals_lost_amount,
  COALESCE(open, 0) AS deals_open,
  CAST(COALESCE(open_amount, 0) AS DECIMAL(18, 4)) AS deals_open_amount,
  COALESCE(without_amount, 0) AS deals_without_amount,
  revenue_target,
  CAST(COALESCE(revenue, 0) / NULLIF(revenue_target, 0) AS DECIMAL(9, 4)) AS revenue_attainment,
  deals_target,
  CAST(COALESCE(won_amount, 0) / NULLIF(deals_target, 0) AS DECIMAL(9, 4)) AS deals_attainment
FROM months
LEFT JOIN orders USING (month)
LEFT JOIN customers USING (month)
LEFT JOIN deals USING (month)
LEFT JOIN targets USING (month)
