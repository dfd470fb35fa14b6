/** Kafka to bronze: exact offset ranges, decoded, committed with the offsets they cover. */
package io.headwater.batch.bronze;
