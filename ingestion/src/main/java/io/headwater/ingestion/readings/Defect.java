package io.headwater.ingestion.readings;

import io.headwater.ingestion.ledger.RecordKind;
import java.util.Locale;

/** What is wrong with a record of the topic of readings that a platform must refuse. */
public enum Defect implements RecordKind {
  /** Bytes that are no Avro at all. */
  NOT_AVRO,
  /** Fewer bytes than a schema id has. */
  TOO_SHORT,
  /** No value at all, as a deletion has. */
  NO_VALUE,
  /** Avro with a schema id nobody registered. */
  UNKNOWN_SCHEMA,
  /** Avro that ends too early. */
  TRUNCATED,
  /** Avro with more behind it. */
  TRAILING_BYTES,
  /** A decimal without digits. */
  NO_DIGITS,
  /** A device without a name. */
  NO_DEVICE,
  /** A metric without a name. */
  NO_METRIC,
  /** A count below 1. */
  ZERO_SEQUENCE,
  /** A value beyond what the contract allows. */
  VALUE_OUT_OF_RANGE,
  /** A reading of the year 3000. */
  FAR_FUTURE,
  /** A clock more than 24 hours ahead. */
  CLOCK_AHEAD;

  @Override
  public boolean isUndecodable() {
    return ordinal() <= NO_DIGITS.ordinal();
  }

  @Override
  public String ledgerName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
