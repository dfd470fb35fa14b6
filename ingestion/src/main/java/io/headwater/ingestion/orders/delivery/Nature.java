package io.headwater.ingestion.orders.delivery;

import io.headwater.ingestion.ledger.RecordKind;
import java.util.Locale;

/** What a delivery is meant to be; a generator also sends what a platform must survive. */
public enum Nature implements RecordKind {
  GOOD,
  /** The same event once more. */
  DUPLICATE,
  /** Bytes that are no Avro at all. */
  NOT_AVRO,
  /** Avro that ends too early. */
  TRUNCATED,
  /** Avro with a schema id nobody registered. */
  UNKNOWN_SCHEMA,
  /** An order without lines. */
  NO_LINES,
  /** A currency that is no ISO 4217 code. */
  BAD_CURRENCY,
  /** An order of the year 3000. */
  FAR_FUTURE;

  /** Whether the platform has to refuse it. */
  public boolean isBad() {
    return this != GOOD && this != DUPLICATE;
  }

  @Override
  public boolean isUndecodable() {
    return this == NOT_AVRO || this == TRUNCATED || this == UNKNOWN_SCHEMA;
  }

  @Override
  public String ledgerName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
