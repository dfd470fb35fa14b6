-- A supplier takes longer, or less.
update shop.suppliers as it set lead_time_days = ? where supplier_id = ? returning to_jsonb(it)
