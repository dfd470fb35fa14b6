package io.headwater.spec.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PageTest {
  @TempDir private Path root;
  private Page page;

  @BeforeEach
  void read() throws IOException {
    Files.writeString(
        root.resolve("README.md"),
        """
        # One page
        <!-- example: silver.weather, landing/weather -->

        A [link](docs/a.md#b), `code`
        and `more`.

        ## What `it` is, and why!

        | Id | Says |
        |---|---|
        | `x` | [y](z.md) |

        ```sh
        ./headwater up
        ```

        <!-- generated: ports -->

        | old |

        <!-- end -->
        """);
    page = Pages.below(root).all().getFirst();
  }

  @Test
  void everyPieceHasItsLine() {
    assertThat(page.parts().links())
        .containsExactly(new Words("docs/a.md#b", 4), new Words("z.md", 11));
    assertThat(page.parts().code())
        .containsExactly(
            new Words("code", 4), new Words("more", 5), new Words("it", 7), new Words("x", 11));
    assertThat(page.parts().fences()).containsExactly(new Fence("sh", "./headwater up\n", 14));
  }

  @Test
  void headingsHaveTheAnchorsThatViewersGiveThem() {
    assertThat(page.parts().anchors()).containsExactlyInAnyOrder("one-page", "what-it-is-and-why");
    assertThat(page.section(4)).isEqualTo("one-page");
    assertThat(page.section(14)).isEqualTo("what-it-is-and-why");
  }

  @Test
  void knowsWhatIsGeneratedAndWhatIsAnExample() {
    assertThat(page.blocks())
        .containsExactly(
            new Block("README.md", List.of("ports"), 17, 21, List.of("", "| old |", "")));
    assertThat(page.isGenerated(19)).isTrue();
    assertThat(page.isGenerated(17)).isFalse();
    assertThat(page.examples()).containsExactly("silver.weather", "landing/weather");
  }
}
