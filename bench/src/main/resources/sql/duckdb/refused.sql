-- Which orders break a rule?
SELECT * FROM judged WHERE reasons <> ''
