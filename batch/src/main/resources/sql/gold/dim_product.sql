-- What was known of a product at any instant?
--
-- Changes stand in the order of lsn and tx_order. A version holds from when the database committed its
-- change; where that clock goes back, or a snapshot was read later than the next change, from the
-- latest time so far, so that no later change undoes an earlier time. Of several changes of one
-- instant only the last was ever seen. A deletion, and emptying the table, ends a version and begins
-- none; neither does a change that changes nothing.
WITH changes AS (
  SELECT
    product_id,
    op,
    change_id,
    changed_at,
    -- A row read anew may stand where the table was emptied.
    STRUCT(lsn, tx_order, op <> 't' AS is_row, change_id) AS place,
    CASE WHEN op NOT IN ('d', 't') THEN
      STRUCT(description, category, supplier_id, list_price, currency, active)
    END AS state
  FROM IDENTIFIER(:product_changes)
),
known AS (
  SELECT DISTINCT product_id
  FROM changes
  WHERE product_id IS NOT NULL
),
-- Emptying the table is a change of every product.
placed AS (
  SELECT product_id, change_id, changed_at, place, state
  FROM changes
  WHERE product_id IS NOT NULL
  UNION ALL
  SELECT known.product_id, change_id, changed_at, place, state
  FROM changes CROSS JOIN known
  WHERE op = 't'
),
timed AS (
  SELECT
    *,
    MAX(changed_at) OVER (PARTITION BY product_id ORDER BY place ROWS UNBOUNDED PRECEDING) AS valid_from
  FROM placed
),
seen AS (
  SELECT *, LEAD(valid_from) OVER (PARTITION BY product_id ORDER BY place) AS next_from
  FROM timed
),
told AS (
  SELECT *, LAG(state) OVER (PARTITION BY product_id ORDER BY place) AS earlier_state
  FROM seen
  WHERE next_from IS NULL OR next_from > valid_from
),
versions AS (
  SELECT *, LEAD(valid_from) OVER (PARTITION BY product_id ORDER BY place) AS valid_to
  FROM told
  WHERE NOT (state <=> earlier_state)
)
SELECT
  change_id AS product_key,
  product_id,
  state.*,
  valid_from,
  valid_to,
  valid_to IS NULL AS is_current
FROM versions
WHERE state IS NOT NULL
