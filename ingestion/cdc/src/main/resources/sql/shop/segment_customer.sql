-- A customer is counted among others.
update shop.customers as it set segment = ?, marketing_consent = ? where customer_id = ? returning to_jsonb(it)
