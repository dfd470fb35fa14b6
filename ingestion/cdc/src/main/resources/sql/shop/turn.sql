-- Is it this session's turn to be the shop? It is until the session ends, and then the next one's.
select pg_advisory_lock(hashtext('headwater generate changes'))
