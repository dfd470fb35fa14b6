-- A customer closes the account.
delete from shop.customers as it where customer_id = ? returning to_jsonb(it)
