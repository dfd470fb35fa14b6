package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A changed command or output is told with its place; no platform is needed for that. */
final class CarriedOutPageTest {
  private static final String PAGE =
      """
      # A page

      ```csv first.csv
      a,b
      1,2
      ```

      ```sh
      wc -l first.csv >&2
      cat first.csv && echo "took 17 ms"
      ```

      ```text
      a,b
      1,2
      took ... ms
      ```
      """;

  @TempDir private Path folder;

  @Test
  void isCarriedOutInItsOrder() {
    assertThatCode(() -> carryOut(PAGE)).doesNotThrowAnyException();
    assertThatCode(() -> carryOut(PAGE.replace("1,2\ntook", "...\ntook")))
        .doesNotThrowAnyException();
  }

  @Test
  void aChangedOutputIsNamed() {
    assertThatThrownBy(() -> carryOut(PAGE.replace("1,2\ntook", "1,3\ntook")))
        .hasMessageStartingWith("page.md:15: the command above writes something else:")
        .hasMessageContaining("1,2\ntook 17 ms");
    assertThatThrownBy(() -> carryOut(PAGE.replace("took ... ms\n", "")))
        .hasMessageStartingWith("page.md:16: the command above writes something else:");
  }

  @Test
  void whatALineExportsTheNextOnesFind() {
    assertThatCode(
            () ->
                carryOut(
                    """
                    ```sh
                    export rows=$(wc -l < page.md)
                    [ "$rows" = 12 ] && export found=yes
                    ```

                    ```console
                    exit 1
                    ```

                    ```sh
                    [ "$found" = yes ]
                    ```
                    """))
        .doesNotThrowAnyException();
  }

  @Test
  void aCommandThatFailsIsNamed() {
    assertThatThrownBy(() -> carryOut(PAGE.replace("cat first.csv", "cat second.csv")))
        .hasMessageStartingWith("page.md:10: ends with 1: cat second.csv");
  }

  @Test
  void aCommandThatGoesOnInTheNextLineIsOne() {
    assertThatThrownBy(() -> carryOut("```sh\nfor i in 1 2; do \\\n  :; done\nfalse\n```\n"))
        .hasMessageStartingWith("page.md:4: ends with 1: false");
  }

  private void carryOut(String page) throws IOException {
    Path file = Files.writeString(folder.resolve("page.md"), page);
    CarriedOutPage.read(file).carryOut(folder, Map.of());
  }
}
