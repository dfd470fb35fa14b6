package io.headwater.batch.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.fixture.BronzeReadings;
import io.headwater.batch.fixture.Reading;
import io.headwater.batch.fixture.TestLake;
import java.util.OptionalLong;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many small appends, as a stream makes them. */
final class AppendedFilesTest {
  private static final int MANY = AppendedFiles.FEW + 5;

  private final Lake lake = TestLake.empty();
  private final BronzeReadings bronze = new BronzeReadings(lake);
  private long first;

  @BeforeEach
  void appendOften() {
    bronze.append(Reading.of("pump", 1, "2026-03-01T10:00:00Z", "1.000000"));
    first = lake.table("bronze.readings").currentSnapshot().snapshotId();
    // A file once more under another name is as good as a file of its own, and made at once.
    Table table = lake.table("bronze.readings");
    bronze.append(Reading.of("pump", 2, "2026-03-01T10:00:00Z", "1.000000"));
    table.refresh();
    DataFile file = table.currentSnapshot().addedDataFiles(table.io()).iterator().next();
    for (int i = 1; i < MANY - 1; i++) {
      table.newAppend().appendFile(TestLake.copyOf(table, file)).commit();
    }
    bronze.append(Reading.of("pump", 3, "2026-03-01T10:00:00Z", "1.000000"));
  }

  @Test
  void haveTheRowsOfTheIncrementAndNoOthers() {
    Table table = lake.table("bronze.readings");
    Increment.Appended increment =
        (Increment.Appended) Increment.since(Tip.ofMain(table), OptionalLong.of(first));

    assertThat(AppendedFiles.of(table, increment).orElseThrow().names()).hasSize(MANY);
    assertThat(lake.rows("bronze.readings", increment).select("sequence").collectAsList())
        .extracting(Row::toString)
        .hasSize(MANY)
        .containsOnly("[2]", "[3]");
  }

  @Test
  void areNotToldApartAfterACompaction() {
    TestLake.run(
        "CALL lake.system.rewrite_data_files(table => 'lake.bronze.readings', options => map('rewrite-all', 'true'))");
    Table table = lake.table("bronze.readings");
    Increment.Appended increment =
        (Increment.Appended) Increment.since(Tip.ofMain(table), OptionalLong.of(first));

    assertThat(AppendedFiles.of(table, increment)).isEmpty();
    assertThat(lake.rows("bronze.readings", increment).count()).isEqualTo(MANY);
  }

  @Test
  void ofFewSnapshotsAreLeftToIceberg() {
    Table table = lake.table("bronze.readings");
    Snapshot current = table.currentSnapshot();

    assertThat(
            AppendedFiles.of(
                table, new Increment.Appended(current.parentId(), current.snapshotId(), 1)))
        .isEmpty();
  }
}
