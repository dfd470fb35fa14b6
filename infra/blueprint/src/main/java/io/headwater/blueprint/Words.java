package io.headwater.blueprint;

import io.headwater.blueprint.cost.Growth;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What no contract and no figure says: a sentence for each kind of thing, from one file. */
final class Words {
  private final Map<?, ?> file;

  private Words(Map<?, ?> file) {
    this.file = file;
  }

  static Words load() {
    try (InputStream in = Words.class.getResourceAsStream("/blueprint/words.yaml")) {
      return new Words(
          (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String summary() {
    return file.get("summary").toString();
  }

  /** About a kind of source: its method, tool, schedule and so on. */
  String source(SourceKind kind, String what) {
    return text(below(below(file, "sources"), kind.text()), what).orElseThrow();
  }

  /** How a kind of dataset is written. */
  String format(String kind) {
    return text(below(file, "formats"), kind).orElseThrow();
  }

  /** The engine behind an identity, or behind a view; the identity itself where nothing is said. */
  String engine(String identity) {
    return text(below(file, "engines"), identity).orElse(identity);
  }

  /** What is said of parts, by name. */
  Map<String, PartWords> parts() {
    Map<String, PartWords> parts = new LinkedHashMap<>();
    below(file, "parts")
        .forEach((name, words) -> parts.put(name.toString(), part((Map<?, ?>) words)));
    return Collections.unmodifiableMap(parts);
  }

  private static PartWords part(Map<?, ?> words) {
    NavigableMap<BigDecimal, String> changes = new TreeMap<>();
    below(words, "changes")
        .forEach(
            (factor, change) -> changes.put(new BigDecimal(factor.toString()), change.toString()));
    String engine = text(words, "engine").orElseThrow();
    return new PartWords(
        engine,
        text(words, "containerEngine").orElse(engine),
        text(words, "version").orElseThrow(),
        text(words, "image").orElse(""),
        text(words, "purpose").orElseThrow(),
        text(words, "runs").orElse(""),
        Growth.valueOf(text(words, "grows").orElseThrow().toUpperCase(Locale.ROOT)),
        text(words, "document").orElseThrow(),
        changes);
  }

  private static Map<?, ?> below(Map<?, ?> words, String key) {
    return words.get(key) instanceof Map<?, ?> map ? map : Map.of();
  }

  private static Optional<String> text(Map<?, ?> words, String key) {
    return Optional.ofNullable(words.get(key)).map(Object::toString);
  }

  /**
   * What is said of a part.
   *
   * @param version name of its version among those that the build pins
   * @param image name of its image; blank where it is ours
   * @param runs why it is no part that is always there; blank where it is one
   * @param changes what changes of it, by how many times the volume
   */
  record PartWords(
      String engine,
      String containerEngine,
      String version,
      String image,
      String purpose,
      String runs,
      Growth growth,
      String document,
      NavigableMap<BigDecimal, String> changes) {}
}
