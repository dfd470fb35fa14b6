-- Does somebody want the database read anew?
select 1 from shop.capture_requests limit 1
