-- A customer has another address for mail, or none.
update shop.customers as it set email = ? where customer_id = ? returning to_jsonb(it)
