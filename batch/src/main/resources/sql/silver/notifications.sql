-- What were customers told, message by message, each once?
SELECT *, tokenise(customer_id) AS customer_token
FROM IDENTIFIER(:notifications)
