package io.headwater.contracts.landing;

import java.util.Locale;

/** How the records of a file are written. */
public enum Format {
  /** A header, then a record a line, separated by commas as RFC 4180 says. */
  CSV,
  /** A JSON object a line. */
  JSONL,
  /** Apache Parquet. */
  PARQUET,
  /** One JSON document, which is one record. */
  JSON;

  /** Its name in a manifest. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
