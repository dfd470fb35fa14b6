package io.headwater.streaming.testing;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType;
import io.headwater.streaming.lake.LakeTable;
import io.headwater.streaming.lake.RunOfJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.flink.TableLoader;
import org.apache.iceberg.hadoop.HadoopTables;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;

/** An Iceberg table in a folder with the columns of a contract, partitioned by day as it says. */
public final class ContractTable {
  private final String name;
  private final String location;

  /** Makes the table of a contract below a folder. */
  public ContractTable(String name, Path folder) {
    this.name = name;
    location = folder.resolve(name).toUri().toString();
    Contract contract = Contracts.load().named(name);
    Schema schema = schema(contract);
    PartitionSpec.Builder spec = PartitionSpec.builderFor(schema);
    contract.fields().stream()
        .filter(field -> field.partition().isPresent())
        .forEach(field -> spec.day(field.name()));
    new HadoopTables().create(schema, spec.build(), Map.of("format-version", "2"), location);
  }

  /** The table as a job appends to it. */
  public LakeTable table(List<String> needed, RunOfJob run) {
    return LakeTable.load(TableLoader.fromHadoopTable(location), name, needed, run);
  }

  /** All rows of the newest snapshot. */
  public List<Record> rows() throws IOException {
    List<Record> rows = new ArrayList<>();
    try (CloseableIterable<Record> records = IcebergGenerics.read(iceberg()).build()) {
      records.forEach(rows::add);
    }
    return rows;
  }

  /** The summaries of all snapshots. */
  public List<Map<String, String>> summaries() {
    List<Map<String, String>> summaries = new ArrayList<>();
    for (Snapshot snapshot : iceberg().snapshots()) {
      summaries.add(snapshot.summary());
    }
    return summaries;
  }

  private Table iceberg() {
    return new HadoopTables().load(location);
  }

  private static Schema schema(Contract contract) {
    List<Types.NestedField> columns = new ArrayList<>();
    for (Field field : contract.fields()) {
      columns.add(
          Types.NestedField.of(
              columns.size() + 1, !field.required(), field.name(), type(field.type())));
    }
    return new Schema(columns);
  }

  private static Type type(FieldType type) {
    if (type instanceof FieldType.Decimal decimal) {
      return Types.DecimalType.of(decimal.precision(), decimal.scale());
    }
    return switch ((FieldType.Simple) type) {
      case STRING -> Types.StringType.get();
      case BOOLEAN -> Types.BooleanType.get();
      case INT -> Types.IntegerType.get();
      case LONG -> Types.LongType.get();
      case DOUBLE -> Types.DoubleType.get();
      case DATE -> Types.DateType.get();
      case TIMESTAMPTZ -> Types.TimestampType.withZone();
      case BINARY -> Types.BinaryType.get();
    };
  }
}
