/** Dead letters and decisions in Kafka: read as committed, decided in transactions. */
package io.headwater.ingestion.deadletters.log;
