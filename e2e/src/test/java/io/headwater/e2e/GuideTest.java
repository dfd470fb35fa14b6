package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.e2e.Guide.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the journey finds in the guide to a dataset of one's own. */
final class GuideTest {
  private final Guide guide = Guide.read("bring-your-own-dataset.md");

  @Test
  void everyBlockIsAFileACommandOrWhatItShows() {
    assertThat(guide.blocks())
        .allMatch(block -> block.file() != null || List.of("sh", "text").contains(block.kind()));
    assertThat(guide.blocks()).extracting(Block::file).contains("weather.csv", "mended.csv");
    assertThat(guide.blocks()).filteredOn(block -> block.kind().equals("text")).hasSize(4);
    guide.blocks().stream()
        .filter(block -> block.kind().equals("sh"))
        .flatMap(block -> block.text().lines())
        .forEach(line -> assertThat(Guide.words(line)).isNotEmpty());
  }

  @Test
  void aQueryIsOneWord() {
    assertThat(Guide.words("./headwater sql --format csv \"select 'a' from b\""))
        .containsExactly("sql", "--format", "csv", "select 'a' from b");
  }
}
