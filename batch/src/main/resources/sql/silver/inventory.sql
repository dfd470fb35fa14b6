-- What stock was reserved or moved, movement by movement, each once?
SELECT *
FROM IDENTIFIER(:inventory)
