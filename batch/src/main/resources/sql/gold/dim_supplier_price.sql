-- Which price of a supplier holds for a product on any day?
--
-- A price holds from its first day until another begins, or until its own last day if that is earlier.
-- Of several lists with the same first day the one that was made last counts, in whatever order they
-- were delivered.
WITH ranked AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY supplier_id, product_id, valid_from
      ORDER BY made_at DESC, delivery DESC, file DESC, record_no DESC) AS place
  FROM IDENTIFIER(:prices)
),
followed AS (
  SELECT
    *,
    LEAD(valid_from) OVER (PARTITION BY supplier_id, product_id ORDER BY valid_from) AS next_from
  FROM ranked
  WHERE place = 1
)
SELECT
  supplier_id,
  product_id,
  valid_from,
  LEAST(valid_to, DATE_SUB(next_from, 1)) AS valid_to,
  unit_price,
  currency,
  min_quantity,
  list_no
FROM followed
-- A price that ends before it begins holds on no day.
WHERE valid_to IS NULL OR valid_to >= valid_from
