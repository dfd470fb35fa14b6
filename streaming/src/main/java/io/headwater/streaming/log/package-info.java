/** The log as a job sees it: sources and sinks on Kafka, and the schemas in the registry. */
package io.headwater.streaming.log;
