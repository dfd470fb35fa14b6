package io.headwater.spec.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.spec.page.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RequirementsTest {
  @TempDir private Path root;

  @Test
  void aSectionAnswersWhatItNamesAndATestShowsWhatStandsInTheSameParagraph() throws IOException {
    Files.createDirectories(root.resolve("docs"));
    Files.writeString(
        root.resolve("docs/strategy.md"), "# Strategy\n\n- **G1** Figures are right.\n");
    Files.writeString(
        root.resolve("docs/risks.md"),
        """
        # Risks

        | Id | Risk | Treatment |
        |---|---|---|
        | R1 | A part dies | [a page](page.md#parts) and `OutagesIT` |
        | R2 | Nobody looks | |
        """);
    Files.writeString(
        root.resolve("docs/page.md"),
        """
        # A page

        ## Figures

        Both layers are
        compared (G1): `ReconcileIT`.

        `OtherTest` is about something else.

        ## Parts

        Each is started again.
        """);

    assertThat(Requirements.of(Pages.below(root)).all())
        .containsExactly(
            new Requirement(
                "G1",
                "Figures are right.",
                "docs/strategy.md",
                3,
                List.of(new Answer("docs/page.md", "figures", "Figures")),
                List.of("ReconcileIT")),
            new Requirement(
                "R1",
                "A part dies",
                "docs/risks.md",
                5,
                List.of(new Answer("docs/page.md", "parts", "Parts")),
                List.of("OutagesIT")),
            new Requirement("R2", "Nobody looks", "docs/risks.md", 6, List.of(), List.of()));
  }
}
