package io.headwater.cdc;

import org.apache.avro.generic.GenericRecord;

/**
 * One event.
 *
 * @param key of the row; null when the table was emptied
 */
record Change(String topic, String key, GenericRecord event) {}
