package io.headwater.ingestion.readings.series;

import io.headwater.ingestion.ledger.Source;
import io.headwater.ingestion.readings.ledger.ReadingCount;

/** What a replay sent, and what it has to say of the files. */
public record SeriesResult(ReadingCount count, Source source) {}
