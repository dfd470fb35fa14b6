-- A supplier begins to deliver.
insert into shop.suppliers as it (supplier_id, name, country, contact_email, lead_time_days)
values (?, ?, ?, ?, ?)
returning to_jsonb(it)
