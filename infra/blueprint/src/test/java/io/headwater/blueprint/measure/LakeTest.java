package io.headwater.blueprint.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An engine that does not answer is a reason, not a failure. */
final class LakeTest {
  private final Lake away =
      new Lake(
          () -> {
            throw new SQLException("Query failed (#20261128_000000_00001_abcde): nobody is there");
          });

  @Test
  void everyTableSaysWhyItHasNoFigures() {
    Map<String, Measured<TableFigures>> figures =
        away.tables(List.of("gold.a", "gold.b"), Instant.EPOCH);
    assertThat(figures).containsOnlyKeys("gold.a", "gold.b");
    assertThat(figures.values())
        .allSatisfy(
            figure -> assertThat(figure.why()).isEqualTo("Trino does not tell: nobody is there"));
  }

  @Test
  void soDoesEverythingElse() {
    assertThat(away.landed(Instant.EPOCH).why()).contains("nobody is there");
    assertThat(away.quality().why()).contains("nobody is there");
    assertThat(away.version().why()).contains("nobody is there");
  }
}
