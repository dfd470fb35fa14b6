-- What time is it in the database?
select clock_timestamp()
