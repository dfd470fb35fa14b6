-- A customer gets another number: the primary key changes.
update shop.customers as it set customer_id = ? where customer_id = ? returning to_jsonb(it)
