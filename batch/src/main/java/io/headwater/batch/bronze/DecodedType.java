package io.headwater.batch.bronze;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The rows that decoding gives: the event's columns (null where there is no event), where the
 * record stood in the log, and what is wrong with it (null where nothing is).
 */
record DecodedType(StructType event) implements Serializable {
  static final String PARTITION = "kafka_partition";
  static final String OFFSET = "kafka_offset";
  static final String TIMESTAMP = "kafka_timestamp";
  static final String SCHEMA_ID = "schema_id";
  static final String ERROR_CLASS = "error_class";
  static final String ERROR_MESSAGE = "error_message";
  static final String PAYLOAD = "payload";

  /** What an event says beyond its contract; not every table keeps it. */
  static final String UNDECLARED = "undeclared";

  private static final Set<String> COORDINATES = Set.of(PARTITION, OFFSET, TIMESTAMP, SCHEMA_ID);

  /** For events that go into a table. */
  static DecodedType of(StructType table) {
    return new DecodedType(
        new StructType(
            Arrays.stream(table.fields())
                .filter(field -> !COORDINATES.contains(field.name()))
                .map(field -> nullable(field))
                .toArray(StructField[]::new)));
  }

  /** The place of {@link #UNDECLARED} among the event's columns; -1 when it is not there. */
  int undeclared() {
    return List.of(event.fieldNames()).indexOf(UNDECLARED);
  }

  /** The whole row. */
  StructType row() {
    return event
        .add(PARTITION, DataTypes.IntegerType)
        .add(OFFSET, DataTypes.LongType)
        .add(TIMESTAMP, DataTypes.TimestampType)
        .add(SCHEMA_ID, DataTypes.IntegerType)
        .add(ERROR_CLASS, DataTypes.StringType)
        .add(ERROR_MESSAGE, DataTypes.StringType)
        .add(PAYLOAD, DataTypes.BinaryType);
  }

  private static StructField nullable(StructField field) {
    return new StructField(field.name(), field.dataType(), true, field.metadata());
  }
}
