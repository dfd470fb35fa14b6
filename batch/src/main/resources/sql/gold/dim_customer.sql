-- What was known of a customer at any instant?
--
-- Changes stand in the order of lsn and tx_order. A version holds from when the database committed its
-- change; where that clock goes back, or a snapshot was read later than the next change, from the
-- latest time so far, so that no later change undoes an earlier time. Of several changes of one
-- instant only the last was ever seen. A deletion, and emptying the table, ends a version and begins
-- none; neither does a change that changes nothing.
WITH changes AS (
  SELECT
    customer_token,
    op,
    change_id,
    changed_at,
    -- A row read anew may stand where the table was emptied.
    STRUCT(lsn, tx_order, op <> 't' AS is_row, change_id) AS place,
    CASE WHEN op NOT IN ('d', 't') THEN
      STRUCT(name_token, email_token, country, segment, marketing_consent, registered_at)
    END AS state
  FROM IDENTIFIER(:customer_changes)
),
known AS (
  SELECT DISTINCT customer_token
  FROM changes
  WHERE customer_token IS NOT NULL
),
-- Emptying the table is a change of every customer.
placed AS (
  SELECT customer_token, change_id, changed_at, place, state
  FROM changes
  WHERE customer_token IS NOT NULL
  UNION ALL
  SELECT known.customer_token, change_id, changed_at, place, state
  FROM changes CROSS JOIN known
  WHERE op = 't'
),
timed AS (
  SELECT
    *,
    MAX(changed_at) OVER (PARTITION BY customer_token ORDER BY place ROWS UNBOUNDED PRECEDING) AS valid_from
  FROM placed
),
seen AS (
  SELECT *, LEAD(valid_from) OVER (PARTITION BY customer_token ORDER BY place) AS next_from
  FROM timed
),
told AS (
  SELECT *, LAG(state) OVER (PARTITION BY customer_token ORDER BY place) AS earlier_state
  FROM seen
  WHERE next_from IS NULL OR next_from > valid_from
),
versions AS (
  SELECT *, LEAD(valid_from) OVER (PARTITION BY customer_token ORDER BY place) AS valid_to
  FROM told
  WHERE NOT (state <=> earlier_state)
)
SELECT
  change_id AS customer_key,
  customer_token,
  state.*,
  valid_from,
  valid_to,
  valid_to IS NULL AS is_current
FROM versions
WHERE state IS NOT NULL
