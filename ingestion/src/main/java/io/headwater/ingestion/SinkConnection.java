package io.headwater.ingestion;

import io.headwater.ingestion.orders.delivery.EventSink;

/** Opens the place orders are sent to. */
@FunctionalInterface
interface SinkConnection {
  EventSink open(IngestionSettings settings);
}
