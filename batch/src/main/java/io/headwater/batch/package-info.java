/** The batch layer: Kafka to bronze, silver and gold, one application driven by the contracts. */
package io.headwater.batch;
