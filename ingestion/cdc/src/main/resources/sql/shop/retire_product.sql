-- A product is sold no more, or sold again.
update shop.products as it set active = not active where product_id = ? returning to_jsonb(it)
