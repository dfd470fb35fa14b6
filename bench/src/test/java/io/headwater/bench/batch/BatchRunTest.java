package io.headwater.bench.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.bench.platform.BenchException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BatchRunTest {
  /** It lasts for some looks at the memory of what it starts. */
  private static final String RUN =
      """
      cat > "$3" <<'END'
      {"datasets": [
        {"dataset": "silver.order_lines", "read": 7, "added": 5, "seconds": 2.5, "snapshot": "1"},
        {"dataset": "gold.dim_customer", "read": 0, "added": 0, "seconds": 0.1, "snapshot": null}]}
      END
      sleep 0.7
      """;

  @TempDir private Path folder;

  @Test
  void saysWhyARunFailed() throws Exception {
    Script script = new Script(folder);

    assertThatThrownBy(
            () -> BatchRun.whole(script.doing("echo 'batch: out of memory' >&2; exit 1")))
        .isInstanceOf(BenchException.class)
        .hasMessage("./headwater batch failed: batch: out of memory");
  }

  @Test
  void tellsWhatTheRunSaysOfItselfAndWhatItHeld() throws Exception {
    Script script = new Script(folder);

    BatchRun run = BatchRun.derived(script.doing(RUN));

    assertThat(script.lines()).first().asString().endsWith("--only silver --only gold");
    assertThat(run.added()).containsEntry("silver.order_lines", 5L);
    assertThat(run.of(List.of("silver.order_lines", "gold.dim_customer"))).isEqualTo(2.6);
    assertThat(run.snapshots()).isEqualTo(1);
    assertThat(run.seconds()).isBetween(0.7, 30.0);
    if (System.getProperty("os.name").equals("Linux")) {
      assertThat(run.megabytes()).isBetween(0.1, 100.0);
    }
  }
}
