-- Which products does the shop have?
select product_id from shop.products order by 1
