-- Do the speed layer and gold tell the same story, month by month?
-- Compared are the minutes that the speed layer says it has closed. Minutes closed by silence only are
-- not among them: another country's orders of the same minute may still be waiting.
-- Rows of live.sales_per_minute add up, so late orders are in the sums of their minutes.
WITH closed AS (
    SELECT date_trunc('minute', max(closed_until)) AS until
    FROM live.sales_per_minute
),
batch AS (
    SELECT
        date_trunc('month', day) AS month,
        count(DISTINCT if(event_type = 'placed', event_id)) AS orders,
        count(*) AS lines,
        sum(net_amount) AS revenue
    FROM gold.fct_order_lines
    WHERE occurred_at < (SELECT until FROM closed)
    GROUP BY 1
),
speed AS (
    SELECT
        CAST(date_trunc('month', window_start AT TIME ZONE 'UTC') AS date) AS month,
        sum(orders) AS orders,
        sum(lines) AS lines,
        sum(revenue) AS revenue
    FROM live.sales_per_minute
    WHERE window_end <= (SELECT until FROM closed)
    GROUP BY 1
)
SELECT
    format_datetime(coalesce(batch.month, speed.month), 'yyyy-MM') AS month,
    coalesce(batch.orders, 0) AS gold_orders,
    coalesce(speed.orders, 0) AS live_orders,
    coalesce(batch.lines, 0) AS gold_lines,
    coalesce(speed.lines, 0) AS live_lines,
    coalesce(batch.revenue, 0) AS gold_revenue,
    coalesce(speed.revenue, 0) AS live_revenue
FROM batch
FULL JOIN speed ON speed.month = batch.month
ORDER BY 1
