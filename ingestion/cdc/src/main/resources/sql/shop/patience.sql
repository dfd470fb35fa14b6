-- How long is another one waited for, such as one that was killed and is about to be noticed?
set local lock_timeout = '30s'
