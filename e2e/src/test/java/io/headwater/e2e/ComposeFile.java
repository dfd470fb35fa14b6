package io.headwater.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A compose file as text, read without Docker.
 *
 * @param folder that its paths start from
 */
record ComposeFile(Path folder, Map<?, ?> content) {
  /**
   * A service.
   *
   * @param image it runs; of an image of ours the name, empty when it has none
   * @param bases what an image of ours is built from; empty when it is not ours
   */
  record Service(String image, List<String> bases) {
    boolean isBuilt() {
      return !bases.isEmpty();
    }

    /** The images that come from somewhere else. */
    List<String> foreign() {
      return isBuilt() ? bases : List.of(image);
    }

    /** Whether it runs an image, or one built from it. */
    boolean runs(String foreign) {
      return foreign().stream().map(PinnedImages::withoutDigest).anyMatch(foreign::equals);
    }
  }

  static ComposeFile read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Object content = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      return new ComposeFile(file.toAbsolutePath().getParent(), (Map<?, ?>) content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, Service> services() {
    Map<String, Service> services = new TreeMap<>();
    ((Map<?, ?>) content.get("services"))
        .forEach((name, service) -> services.put((String) name, service((Map<?, ?>) service)));
    return services;
  }

  private Service service(Map<?, ?> service) {
    String image = Objects.requireNonNullElse((String) value(service, "image"), "");
    Object build = value(service, "build");
    return new Service(
        Variables.replace(image, Map.of()),
        build == null ? List.of() : Dockerfile.read(dockerfile(build)).bases());
  }

  private Path dockerfile(Object build) {
    if (build instanceof Map<?, ?> options) {
      Object context = Objects.requireNonNullElse(options.get("context"), ".");
      Object file = Objects.requireNonNullElse(options.get("dockerfile"), "Dockerfile");
      return folder.resolve((String) context).resolve((String) file);
    }
    return folder.resolve((String) build).resolve("Dockerfile");
  }

  /** A key of a mapping, or of those it merges; the parser leaves merging to its user. */
  private static Object value(Map<?, ?> mapping, String key) {
    Object own = mapping.get(key);
    return own != null ? own : merged(mapping.get("<<"), key);
  }

  private static Object merged(Object merge, String key) {
    return switch (merge) {
      case Map<?, ?> one -> value(one, key);
      case List<?> several ->
          several.stream()
              .map(one -> value((Map<?, ?>) one, key))
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
      case null, default -> null;
    };
  }
}
