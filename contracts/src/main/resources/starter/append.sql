-- What of ${input} is worth keeping here?
SELECT *
FROM IDENTIFIER(:${source})
