package io.headwater.ingestion.ledger;

/** What a record that is sent can be, good or bad. */
public interface RecordKind {
  /** Whether its bytes cannot be read at all; other bad ones can, and break the contract. */
  boolean isUndecodable();

  /** The name in a ledger, such as {@code unknown_schema}. */
  String ledgerName();
}
