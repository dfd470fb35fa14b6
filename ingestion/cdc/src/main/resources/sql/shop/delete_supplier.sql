-- A supplier delivers no more.
delete from shop.suppliers as it where supplier_id = ? returning to_jsonb(it)
