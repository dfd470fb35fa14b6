-- The price of a product changes.
update shop.products as it set list_price = ? where product_id = ? returning to_jsonb(it)
