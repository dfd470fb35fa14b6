-- What did customers do on each visit, step by step, each once?
SELECT *, tokenise(customer_id) AS customer_token
FROM IDENTIFIER(:visits)
