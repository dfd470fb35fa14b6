-- What happened to orders on their way, step by step, each once?
SELECT *, tokenise(customer_id) AS customer_token
FROM IDENTIFIER(:shipments)
