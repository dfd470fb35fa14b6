-- A customer moves to another country.
update shop.customers as it set country = ? where customer_id = ? returning to_jsonb(it)
