package io.headwater.bench.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

final class PeakMemoryTest {
  @Test
  void whatAProcessHeldOnceCountsUntilItsEnd() {
    Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/status")));
    long before = PeakMemory.of(ProcessHandle.current());

    int[] held = new int[16 << 20];
    java.util.Arrays.fill(held, 1);

    assertThat(PeakMemory.of(ProcessHandle.current())).isGreaterThanOrEqualTo(before);
    assertThat(before).isGreaterThan(10_000);
  }
}
