-- What became of payments, step by step, each once?
SELECT *, tokenise(customer_id) AS customer_token
FROM IDENTIFIER(:payments)
