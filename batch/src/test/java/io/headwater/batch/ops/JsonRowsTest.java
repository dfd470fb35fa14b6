package io.headwater.batch.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.BatchException;
import io.headwater.batch.lake.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JsonRowsTest {
  private final Lake lake = TestLake.empty();

  @TempDir Path folder;

  @Test
  void appendsEveryRowInOneCommit() throws IOException {
    append(
        """
        [{"run_id": "one", "compared_at": "2026-02-28T23:59:59.123456Z", "dataset": "orders",
          "closed_until": "2026-02-28T23:00:00Z", "periods_compared": 3, "periods_differing": 1,
          "periods_waiting": 0, "differences": [
            {"period_start": "2026-02-28T22:00:00Z", "figure": "revenue",
             "gold": "1.0001", "live": "-2", "devices": "pump, fan"}]},
         {"run_id": "two", "compared_at": "2026-03-01T00:00:00Z", "dataset": "readings",
          "periods_compared": 0, "periods_differing": 0, "periods_waiting": 0, "differences": []}]
        """);

    assertThat(TestLake.rows("SELECT * FROM lake.ops.reconciliations ORDER BY run_id"))
        .extracting(Row::toString)
        .containsExactly(
            "[one,2026-02-28T23:59:59.123456Z,orders,2026-02-28T23:00:00Z,3,1,0,"
                + "ArraySeq([2026-02-28T22:00:00Z,revenue,1.000100,-2.000000,pump, fan])]",
            "[two,2026-03-01T00:00:00Z,readings,null,0,0,0,ArraySeq()]");
    assertThat(TestLake.snapshots(lake, "ops.reconciliations")).isEqualTo(1);
  }

  @Test
  void refusesARowThatLacksAColumn() {
    assertThatThrownBy(() -> append("[{\"run_id\": \"one\"}]"))
        .isInstanceOf(BatchException.class)
        .hasMessage("a row has no 'compared_at'");
    assertThat(TestLake.rows("SELECT * FROM lake.ops.reconciliations")).isEmpty();
  }

  @Test
  void refusesAValueThatIsNoneOfItsColumn() {
    assertThatThrownBy(
            () ->
                append(
                    """
                    [{"run_id": "one", "compared_at": "yesterday", "dataset": "orders",
                      "periods_compared": 0, "periods_differing": 0, "periods_waiting": 0,
                      "differences": []}]"""))
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("'compared_at' is no timestamptz: \"yesterday\"");
  }

  private void append(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("rows.json"), json);
    new JsonRows(lake.table("ops.reconciliations")).append(file);
  }
}
