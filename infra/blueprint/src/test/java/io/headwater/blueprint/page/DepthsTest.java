package io.headwater.blueprint.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.blueprint.section.Flows.Edge;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DepthsTest {
  @Test
  void everyDatasetIsToTheRightOfAllItIsMadeOf() {
    assertThat(
            new Depths(
                    List.of(
                        new Edge("topic.b", "bronze.b", ""),
                        new Edge("topic.a", "bronze.a", ""),
                        new Edge("bronze.a", "gold.ab", ""),
                        new Edge("bronze.b", "gold.ab", ""),
                        new Edge("gold.ab", "gold.all", ""),
                        new Edge("bronze.a", "gold.all", "")))
                .columns())
        .containsExactly(
            List.of("topic.a", "topic.b"),
            List.of("bronze.a", "bronze.b"),
            List.of("gold.ab"),
            List.of("gold.all"));
  }
}
