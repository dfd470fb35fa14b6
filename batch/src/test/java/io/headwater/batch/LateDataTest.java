package io.headwater.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.fixture.BronzeOrders;
import io.headwater.batch.fixture.Order;
import io.headwater.batch.fixture.RandomOrders;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.Lake;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.junit.jupiter.api.Test;

/** What comes late opens the partitions it falls into, and no others. */
final class LateDataTest {
  private static final Set<LocalDate> FEBRUARY = Set.of(LocalDate.of(2011, 2, 1));

  private final Lake lake = TestLake.empty();
  private final SalesRuns runs = new SalesRuns(lake, TestLake.CONTRACTS);

  @Test
  void aLateOrderWritesFilesOfItsMonthOnly() {
    BronzeOrders bronze = new BronzeOrders(lake).append(new RandomOrders(3).next(80));
    runs.run();
    bronze.append(Order.placed("late", "2011-02-14T10:00:00Z", 1, "1.0000"));

    runs.run();

    for (String table : SalesRuns.TABLES) {
      Table written = lake.table(table);
      Snapshot snapshot = written.currentSnapshot();
      assertThat(snapshot.summary()).containsEntry("changed-partition-count", "1");
      assertThat(months(snapshot.addedDataFiles(written.io()))).isEqualTo(FEBRUARY);
      assertThat(FEBRUARY).containsAll(months(snapshot.removedDataFiles(written.io())));
    }
  }

  /** Tables that follow another are told apart by what they read, and when. */
  @Test
  void everySnapshotSaysItsRunAndWhatItWasMadeFrom() {
    new BronzeOrders(lake).append(new RandomOrders(3).next(20));
    runs.run();
    runs.rebuild("silver.order_lines", "--downstream");

    Stream.concat(
            SalesRuns.TABLES.stream(), Stream.of("silver.orders_quarantine", "ops.quality_results"))
        .forEach(
            table ->
                assertThat(lake.table(table).snapshots())
                    .isNotEmpty()
                    .allSatisfy(
                        snapshot ->
                            assertThat(snapshot.summary())
                                .containsKey("headwater.run")
                                .hasEntrySatisfying(
                                    "headwater.inputs",
                                    inputs -> assertThat(inputs).contains("@"))));
  }

  private static Set<LocalDate> months(Iterable<DataFile> files) {
    return StreamSupport.stream(files.spliterator(), false)
        .map(
            file -> LocalDate.EPOCH.plus(file.partition().get(0, Integer.class), ChronoUnit.MONTHS))
        .collect(Collectors.toSet());
  }
}
