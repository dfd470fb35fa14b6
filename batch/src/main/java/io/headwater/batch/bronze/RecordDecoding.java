package io.headwater.batch.bronze;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contract;
import io.headwater.contracts.wire.RegistryAddress;
import java.io.Serializable;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * How the records of a topic are decoded.
 *
 * @param registry where the schema registry is
 * @param patience how long a registry that is down is waited for
 * @param schemaPatience how long a schema is waited for that the registry does not know yet
 */
public record RecordDecoding(RegistryAddress registry, Duration patience, Duration schemaPatience)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /** Records as rows of a table, undecodable ones with their reason. */
  Dataset<Row> decode(Dataset<Row> records, Contract topic, StructType table) {
    DecodedType type = DecodedType.of(table);
    return records.mapPartitions(
        new RecordRows(this, AvroSchemas.of(topic), type), Encoders.row(type.row()));
  }
}
