-- Which rules does each order break, and where stood the first valid one of its id?
CREATE VIEW judged AS
SELECT *, concat_ws('; ',
    ${reasons}) AS reasons
FROM orders;
CREATE VIEW accepted AS
SELECT * EXCLUDE (place, first_of_id)
FROM (
  SELECT *, min(place) OVER (PARTITION BY event_id) AS first_of_id
  FROM (
    SELECT *, {'kafka_partition': kafka_partition, 'kafka_offset': kafka_offset} AS place
    FROM judged
    WHERE reasons = ''
  )
)
WHERE place = first_of_id
