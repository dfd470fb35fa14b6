package io.headwater.ingestion.replay;

import io.headwater.ingestion.ledger.LedgerCount;
import io.headwater.ingestion.ledger.Source;

/** What a replay sent, and what it has to say of the files. */
public record ReplayResult(LedgerCount count, Source source) {}
