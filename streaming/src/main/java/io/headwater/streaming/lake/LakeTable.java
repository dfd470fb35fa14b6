package io.headwater.streaming.lake;

import io.headwater.streaming.job.NotReadyException;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.data.RowData;
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
 * An Iceberg table that rows are appended to, exactly once: files are committed with the checkpoint
 * they belong to, and a restored job knows from the snapshots what it has committed.
 */
public final class LakeTable {
  private final TableLoader loader;
  private final RowType columns;
  private final RunOfJob run;

  private LakeTable(TableLoader loader, RowType columns, RunOfJob run) {
    this.loader = loader;
    this.columns = columns;
    this.run = run;
  }

  /**
   * The table as the catalog has it.
   *
   * @param name the table's name, for messages
   * @param needed columns the job's rows cannot do without
   * @param run the run, for the summary of every snapshot
   * @throws NotReadyException when the table cannot be used as it is
   */
  public static LakeTable load(TableLoader loader, String name, List<String> needed, RunOfJob run) {
    RowType columns = columns(loader, name);
    List<String> missing =
        needed.stream().filter(column -> !columns.getFieldNames().contains(column)).toList();
    if (!missing.isEmpty()) {
      throw new NotReadyException("Table '%s' lacks the columns %s".formatted(name, missing));
    }
    return new LakeTable(loader, columns, run);
  }

  private static RowType columns(TableLoader loader, String name) {
    try {
      loader.open();
      return FlinkSchemaUtil.convert(loader.loadTable().schema());
    } catch (NoSuchTableException e) {
      throw new NotReadyException("There is no table '%s'".formatted(name), e);
    } catch (NotAuthorizedException | ForbiddenException e) {
      throw new NotReadyException("The catalog refuses the table '%s'".formatted(name), e);
    } catch (RESTException e) {
      throw new NotReadyException("The catalog does not answer", e);
    }
  }

  /** The table's columns, in its order. */
  public RowType columns() {
    return columns;
  }

  /**
   * Appends rows laid out as {@link #columns} says.
   *
   * @param uid names the sink's state in checkpoints
   */
  public void append(DataStream<RowData> rows, String uid) {
    IcebergSink.forRowData(rows)
        .tableLoader(loader)
        .distributionMode(DistributionMode.NONE)
        .setSnapshotProperty("headwater.job", run.job())
        .setSnapshotProperty("headwater.run", run.id())
        .uidSuffix(uid)
        .append();
  }
}
