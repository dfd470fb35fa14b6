-- What of Spark's functions has another name in DuckDB?
CREATE MACRO unix_micros(moment) AS epoch_us(moment);
CREATE MACRO size(list) AS len(list);
CREATE MACRO spark_trunc(day, unit) AS date_trunc(CASE unit WHEN 'MM' THEN 'month' END, day);
-- HMAC-SHA-256 under a key of this benchmark: the batch layer's own key stays with it.
CREATE MACRO tokenise(text) AS sha256(
  repeat('\x09'::BLOB, 64) || unhex(sha256(repeat('\x63'::BLOB, 64) || encode(text))))
