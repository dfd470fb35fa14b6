-- Which customers does the shop have?
select customer_id from shop.customers order by 1
