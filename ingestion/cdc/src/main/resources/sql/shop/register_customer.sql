-- A customer opens an account.
insert into shop.customers as it (customer_id, name, email, country, segment, marketing_consent, registered_at)
values (?, ?, ?, ?, ?, ?, now())
returning to_jsonb(it)
