-- Which events has silver refused, why, and what do they say?
-- {quarantine} and {bronze} are the tables of the contracts.
SELECT
    events.*,
    if(
        quarantine.reasons = 'conflicts with an earlier event of the same id',
        'Conflict',
        'ContractViolation'
    ) AS error_class,
    quarantine.reasons AS error_message
FROM {quarantine} AS quarantine
JOIN {bronze} AS events
    ON events.kafka_partition = quarantine.kafka_partition
    AND events.kafka_offset = quarantine.kafka_offset
ORDER BY events.kafka_partition, events.kafka_offset
