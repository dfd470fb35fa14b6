package io.headwater.ingestion.orders.replay;

import io.headwater.ingestion.ledger.Source;
import io.headwater.ingestion.orders.ledger.OrderCount;

/** What a replay sent, and what it has to say of the files. */
public record ReplayResult(OrderCount count, Source source) {}
