-- A product comes into the catalogue.
insert into shop.products as it (product_id, description, category, supplier_id, list_price, currency, active)
values (?, ?, ?, ?, ?, 'GBP', true)
returning to_jsonb(it)
