-- What has become of a transaction: committed, aborted, or null when that is too long ago?
select pg_xact_status(?::xid8)
