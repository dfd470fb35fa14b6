-- Which version answers?
SELECT version()
