package io.headwater.streaming.log;

import java.io.Serializable;
import org.apache.avro.generic.GenericRecord;

/** What a value is in its topic: a key and fields. */
public interface Upsert<T> extends Serializable {
  /** The key, as text. */
  String key(T value);

  /** Puts the value into an empty record of the topic's schema. */
  void fill(GenericRecord record, T value);
}
