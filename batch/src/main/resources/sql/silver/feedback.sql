-- What did customers say, each once? Their words stay in bronze.
SELECT *, tokenise(customer_id) AS customer_token
FROM IDENTIFIER(:feedback)
