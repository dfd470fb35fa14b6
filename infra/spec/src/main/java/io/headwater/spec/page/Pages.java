package io.headwater.spec.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The documents of a checkout: what is at its root, and all below {@code docs}. */
public record Pages(Path root, List<Page> all) {
  private static final List<String> PLACES =
      List.of("README.md", "CONTRIBUTING.md", "docs", "infra/docs");

  /** Reads them. */
  public static Pages below(Path root) {
    List<Page> pages =
        PLACES.stream()
            .map(root::resolve)
            .filter(Files::exists)
            .flatMap(Pages::files)
            .map(file -> Page.read(root, file))
            .toList();
    return new Pages(root, pages);
  }

  /** One of them by its path from the root. */
  public Optional<Page> named(String name) {
    return all.stream().filter(page -> page.name().equals(name)).findFirst();
  }

  private static Stream<Path> files(Path place) {
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + place, e);
    }
  }
}
