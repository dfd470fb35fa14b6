package io.headwater.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every kind of thing has its words, and the documents that they lead to are there. */
final class WordsTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

  private final Words words = Words.load();

  @Test
  void everyKindOfSourceHasASentenceForEachQuestion() {
    for (SourceKind kind : SourceKind.values()) {
      for (String what :
          Set.of("method", "tool", "schedule", "schemaHandling", "errorHandling", "document")) {
        assertThat(words.source(kind, what)).as(kind + " " + what).isNotBlank();
      }
    }
  }

  @Test
  void everyDocumentAndItsHeadingIsThere() throws IOException {
    Set<String> documents = new TreeSet<>();
    words.parts().values().forEach(part -> documents.add(part.document()));
    for (SourceKind kind : SourceKind.values()) {
      documents.add(words.source(kind, "document"));
    }
    for (String document : documents) {
      String[] place = document.split("#");
      assertThat(Files.readString(ROOT.resolve(place[0])).lines())
          .as(document)
          .anyMatch(line -> line.startsWith("#") && anchor(line).equals(place[1]));
    }
  }

  @Test
  void everyVersionIsPinned() {
    Pins pins = new Pins();
    words
        .parts()
        .forEach(
            (name, part) -> {
              for (io.headwater.blueprint.measure.Runtime runtime :
                  io.headwater.blueprint.measure.Runtime.values()) {
                assertThat(pins.version(part, runtime)).as(name).matches("[\\w.:-]+");
              }
            });
  }

  private static String anchor(String heading) {
    return heading
        .replaceFirst("^#+ ", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9 -]", "")
        .replace(' ', '-');
  }
}
