-- What moved of a product in a warehouse on a day, and what was there at its end?
--
-- Each movement says what is there after it, so the last of a day is its end, whatever came before.
SELECT
  CAST(occurred_at AS DATE) AS day,
  warehouse_id,
  product_id,
  COUNT(*) AS movements,
  COALESCE(SUM(quantity) FILTER (WHERE event_type = 'received'), 0) AS received,
  COALESCE(SUM(quantity) FILTER (WHERE event_type = 'reserved'), 0) AS reserved,
  COALESCE(SUM(quantity) FILTER (WHERE event_type = 'refused'), 0) AS refused,
  COALESCE(SUM(quantity) FILTER (WHERE event_type = 'released'), 0) AS released,
  COALESCE(SUM(quantity) FILTER (WHERE event_type = 'issued'), 0) AS issued,
  COALESCE(SUM(quantity) FILTER (WHERE event_type = 'returned'), 0) AS returned,
  MAX_BY(on_hand, movement_no) AS closing_on_hand,
  MAX_BY(inventory.reserved, movement_no) AS closing_reserved
FROM IDENTIFIER(:inventory) AS inventory
GROUP BY CAST(occurred_at AS DATE), warehouse_id, product_id
