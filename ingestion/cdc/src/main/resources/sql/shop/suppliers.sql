-- Which suppliers does the shop have?
select supplier_id from shop.suppliers order by 1
