package io.headwater.contracts.rules;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.generic.IndexedRecord;

/**
 * A row rule of a contract. The speed layer asks {@link #check}, the batch layer runs {@link #sql};
 * both say the same of every record.
 */
public interface Rule extends Serializable {
  /** Name a person finds in the contract, such as {@code lines.line_no minimum 1}. */
  String name();

  /**
   * Checks one record.
   *
   * @param record an event with the contract's Avro schema
   * @param arrivedAt when the broker took it
   * @return what is wrong, with the value; empty when the record keeps the rule
   */
  Optional<String> check(IndexedRecord record, Instant arrivedAt);

  /**
   * A Spark SQL condition that is true when a row keeps the rule and never null. The arrival time
   * is the column {@code kafka_timestamp}.
   */
  String sql();
}
