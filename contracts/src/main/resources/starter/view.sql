-- What do people ask of ${input}?
SELECT
  ${columns}
FROM lake.${input}
