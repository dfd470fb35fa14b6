package io.headwater.spec.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.headwater.spec.page.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContentsTest {
  @TempDir private Path root;

  @BeforeEach
  void write() throws IOException {
    write("README.md", "# `Headwater`\n[b](docs/b.md), [a rule](infra/rules.yaml#L3)\n");
    write("docs/a.md", "# A\n");
    write("docs/b.md", "No heading.\n");
    write("docs/new/c.md", "# C\n");
    write("docs/adr/0001-one.md", "# One\n[scores](../scores.csv), [code](../../infra)\n");
    write("docs/adr/README.md", "# Decided\n[all](../adr/), [one](0001-one.md)\n");
    write("docs/reference.md", "# Everything\n");
    write("docs/scores.csv", "a,b\n");
    write("infra/rules.yaml", "rule: 1\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void everyPageIsInItsSectionInTheOrderOfReading() {
    assertThat(Contents.of(Pages.below(root)).sections())
        .containsExactly(
            new Section("Start here", List.of(new Entry("Headwater", "/"))),
            new Section(
                "Guides",
                List.of(
                    new Entry("docs/b.md", "/docs/b.html"),
                    new Entry("A", "/docs/a.html"),
                    new Entry("C", "/docs/new/c.html"))),
            new Section(
                "Decisions",
                List.of(
                    new Entry("Decided", "/docs/adr/"),
                    new Entry("One", "/docs/adr/0001-one.html"))),
            new Section("Reference", List.of(new Entry("Everything", "/docs/reference.html"))));
  }

  @Test
  void whatIsNotOfTheCheckoutStaysWhereItIs(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.txt"), "hush");
    write("docs/a.md", "[out](%s)".formatted(root.resolve("docs").relativize(secret)));
    Pages pages = Pages.below(root);
    assertThat(new LinkedFiles(pages, Contents.of(pages)).addresses().toString())
        .doesNotContain("secret");
  }

  @Test
  void whatIsNoDocumentGoesAlong(@TempDir Path folder) throws IOException {
    Pages pages = Pages.below(root);
    LinkedFiles files = new LinkedFiles(pages, Contents.of(pages));
    files.copyTo(folder);
    assertThat(files.addresses())
        .containsOnly(
            entry("docs/adr", "/docs/adr/"),
            entry("docs/scores.csv", "/docs/scores.csv"),
            entry("infra", "/infra.txt"),
            entry("infra/rules.yaml", "/infra/rules.yaml.txt"));
    assertThat(folder.resolve("public/docs/scores.csv")).hasContent("a,b");
    assertThat(folder.resolve("docs/scores.csv")).hasContent("a,b");
    assertThat(folder.resolve("public/infra/rules.yaml.txt")).hasContent("rule: 1");
    assertThat(folder.resolve("public/infra.txt")).hasContent("rules.yaml");
    assertThat(folder.resolve("public/docs/adr.txt")).doesNotExist();
  }
}
