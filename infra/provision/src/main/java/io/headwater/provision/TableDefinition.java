package io.headwater.provision;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.RowLevelOperationMode;
import org.apache.iceberg.Schema;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.types.Types;

/**
 * A table as its contract wants it.
 *
 * @param properties those that provisioning decides; others are left alone
 */
record TableDefinition(
    Contract contract, Schema schema, PartitionSpec spec, Map<String, String> properties) {

  /** The version of the contract a table was last brought to. */
  static final String CONTRACT_VERSION = "headwater.contract.version";

  static TableDefinition of(Contract contract) {
    Schema columns = new Schema(IcebergTypes.columns(contract.fields()));
    Set<Integer> identifiers =
        contract.fields().stream()
            .filter(TableDefinition::identifies)
            .map(field -> columns.findField(field.name()).fieldId())
            .collect(Collectors.toSet());
    Schema schema = new Schema(columns.columns(), identifiers);
    return new TableDefinition(
        contract, schema, Partitioning.of(contract, schema), properties(contract));
  }

  TableIdentifier identifier() {
    return TableIdentifier.of(contract.namespace(), contract.table());
  }

  /** Iceberg identifies rows by required primitives only. */
  private static boolean identifies(Field field) {
    Types.NestedField column =
        Types.NestedField.required(1, field.name(), IcebergTypes.of(field.type()));
    return field.primaryKeyPosition().isPresent()
        && field.required()
        && column.type().isPrimitiveType();
  }

  private static Map<String, String> properties(Contract contract) {
    Map<String, String> properties = new TreeMap<>(everywhere(contract));
    if (contract.property("write").filter("replace-keys"::equals).isPresent()) {
      // Keys lie anywhere in the files: to write those again would cost what the table holds.
      properties.put(TableProperties.MERGE_MODE, RowLevelOperationMode.MERGE_ON_READ.modeName());
    }
    return properties;
  }

  private static Map<String, String> everywhere(Contract contract) {
    return Map.of(
        CONTRACT_VERSION,
        contract.version(),
        TableProperties.FORMAT_VERSION,
        "2",
        TableProperties.PARQUET_COMPRESSION,
        "zstd",
        TableProperties.WRITE_DISTRIBUTION_MODE,
        distribution(contract),
        TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED,
        "true",
        TableProperties.METADATA_PREVIOUS_VERSIONS_MAX,
        "50",
        TableProperties.COMMIT_NUM_RETRIES,
        "10");
  }

  /**
   * A batch write brings the rows of a partition together, so that it leaves few files; a stream
   * would pay for that with a shuffle at every checkpoint.
   */
  private static String distribution(Contract contract) {
    return contract.property("write").filter("streaming"::equals).isPresent()
        ? TableProperties.WRITE_DISTRIBUTION_MODE_NONE
        : TableProperties.WRITE_DISTRIBUTION_MODE_HASH;
  }
}
