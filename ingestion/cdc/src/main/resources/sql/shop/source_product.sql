-- Another supplier delivers a product.
update shop.products as it set supplier_id = ? where product_id = ? returning to_jsonb(it)
