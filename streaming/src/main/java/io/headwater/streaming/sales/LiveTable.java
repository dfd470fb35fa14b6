package io.headwater.streaming.sales;

import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.flink.table.types.logical.RowType;
import org.apache.iceberg.DistributionMode;
import org.apache.iceberg.exceptions.ForbiddenException;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.exceptions.NotAuthorizedException;
import org.apache.iceberg.exceptions.RESTException;
import org.apache.iceberg.flink.FlinkSchemaUtil;
import org.apache.iceberg.flink.TableLoader;
import org.apache.iceberg.flink.sink.IcebergSink;

/**
 * The Iceberg table the rows are appended to, exactly once: files are committed with the checkpoint
 * they belong to, and a restored job knows from the snapshots what it has committed.
 */
final class LiveTable {
  static final String NAME = "live.sales_per_minute";

  private final TableLoader loader;
  private final RowType columns;
  private final String run;

  private LiveTable(TableLoader loader, RowType columns, String run) {
    this.loader = loader;
    this.columns = columns;
    this.run = run;
  }

  /**
   * The table as the catalog has it.
   *
   * @param run id of this run, for the summary of every snapshot
   * @throws NotReadyException when the table cannot be used as it is
   */
  static LiveTable load(TableLoader loader, String run) {
    RowType columns = columns(loader);
    List<String> missing =
        LiveRows.COLUMNS.stream().filter(name -> !columns.getFieldNames().contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new NotReadyException("Table '%s' lacks the columns %s".formatted(NAME, missing));
    }
    return new LiveTable(loader, columns, run);
  }

  private static RowType columns(TableLoader loader) {
    try {
      loader.open();
      return FlinkSchemaUtil.convert(loader.loadTable().schema());
    } catch (NoSuchTableException e) {
      throw new NotReadyException("There is no table '%s'".formatted(NAME), e);
    } catch (NotAuthorizedException | ForbiddenException e) {
      throw new NotReadyException("The catalog refuses the table '%s'".formatted(NAME), e);
    } catch (RESTException e) {
      throw new NotReadyException("The catalog does not answer", e);
    }
  }

  /** Appends a stream of rows. */
  void append(DataStream<MinuteSales> rows) {
    DataStream<RowData> laidOut =
        rows.map(new LiveRows(columns))
            .returns(InternalTypeInfo.of(columns))
            .uid("live-rows")
            .name("live-rows");
    IcebergSink.forRowData(laidOut)
        .tableLoader(loader)
        .distributionMode(DistributionMode.NONE)
        .setSnapshotProperty("headwater.job", SalesPerMinuteJob.NAME)
        .setSnapshotProperty("headwater.run", run)
        .uidSuffix("live-table")
        .append();
  }
}
