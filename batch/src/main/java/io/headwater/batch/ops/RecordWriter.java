package io.headwater.batch.ops;

import org.apache.iceberg.FileFormat;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericAppenderFactory;
import org.apache.iceberg.data.InternalRecordWrapper;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.io.PartitionedFanoutWriter;

/** Writes records into files of a table, one a partition. */
final class RecordWriter extends PartitionedFanoutWriter<Record> {
  private final PartitionKey partition;
  private final InternalRecordWrapper wrapper;

  RecordWriter(Table table) {
    super(
        table.spec(),
        FileFormat.PARQUET,
        new GenericAppenderFactory(table.schema(), table.spec()),
        OutputFileFactory.builderFor(table, 1, 1).format(FileFormat.PARQUET).build(),
        table.io(),
        Long.MAX_VALUE);
    this.partition = new PartitionKey(table.spec(), table.schema());
    this.wrapper = new InternalRecordWrapper(table.schema().asStruct());
  }

  @Override
  protected PartitionKey partition(Record row) {
    partition.partition(wrapper.wrap(row));
    return partition;
  }
}
