package io.headwater.ingestion.journeys;

import io.headwater.ingestion.ledger.RecordKind;
import java.util.Locale;

/** What a record is meant to be; a generator also sends what a platform must survive. */
public enum Nature implements RecordKind {
  GOOD,
  /** The same event once more. */
  DUPLICATE,
  /** Bytes that are no Avro at all. */
  NOT_AVRO,
  /** An event of a type that its contract does not know. */
  UNKNOWN_TYPE,
  /** An event of the year 3000. */
  FAR_FUTURE;

  @Override
  public boolean isUndecodable() {
    return this == NOT_AVRO;
  }

  @Override
  public String ledgerName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
