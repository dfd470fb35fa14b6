-- Which records could bronze not decode, and why?
SELECT
    topic,
    kafka_partition,
    kafka_offset,
    kafka_timestamp,
    schema_id,
    error_class,
    error_message,
    payload
FROM bronze.dead_letters
ORDER BY topic, kafka_partition, kafka_offset
