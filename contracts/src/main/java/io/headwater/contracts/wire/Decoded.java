package io.headwater.contracts.wire;

import java.util.OptionalInt;
import org.apache.avro.generic.GenericRecord;

/** What became of the bytes of a record: an event, or the reason they are none. */
public sealed interface Decoded {
  /** An event in the reader's schema, with the id of its writer's. */
  record Event(GenericRecord value, int schemaId) implements Decoded {}

  /**
   * Bytes that cannot be read.
   *
   * @param schemaId the id they name; empty when they name none
   * @param errorClass kind of failure: NotAvro, UnknownSchema, Malformed, TrailingBytes,
   *     OutOfRange, Tombstone
   * @param message what was wrong
   */
  record Undecodable(OptionalInt schemaId, String errorClass, String message) implements Decoded {}
}
