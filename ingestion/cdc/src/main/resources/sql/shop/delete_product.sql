-- A product leaves the catalogue.
delete from shop.products as it where product_id = ? returning to_jsonb(it)
