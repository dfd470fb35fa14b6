package io.headwater.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A compose file as text, read without Docker.
 *
 * @param folder that its paths start from
 */
record ComposeFile(Path folder, Map<?, ?> content) {
  static ComposeFile read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Object content = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      return new ComposeFile(file.getParent(), (Map<?, ?>) content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By service: the image it runs or, for an image of ours, those that one is built from. */
  Map<String, List<String>> images() {
    Map<String, List<String>> images = new TreeMap<>();
    services().forEach((name, service) -> images.put((String) name, images((Map<?, ?>) service)));
    return images;
  }

  /** The names of the images of ours; a service may run one that is built for another. */
  Set<String> builtImages() {
    return services().values().stream()
        .map(service -> (Map<?, ?>) service)
        .filter(service -> value(service, "build") != null && value(service, "image") != null)
        .map(ComposeFile::image)
        .collect(Collectors.toSet());
  }

  private Map<?, ?> services() {
    return (Map<?, ?>) content.get("services");
  }

  private List<String> images(Map<?, ?> service) {
    Object build = value(service, "build");
    if (build != null) {
      return Dockerfile.read(dockerfile(build)).bases();
    }
    return List.of(image(service));
  }

  private static String image(Map<?, ?> service) {
    return Variables.replace((String) value(service, "image"), Map.of());
  }

  private Path dockerfile(Object build) {
    if (build instanceof Map<?, ?> options) {
      Object context = options.get("context");
      Object file = options.get("dockerfile");
      return folder
          .resolve(context == null ? "." : (String) context)
          .resolve(file == null ? "Dockerfile" : (String) file);
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
              .filter(found -> found != null)
              .findFirst()
              .orElse(null);
      case null, default -> null;
    };
  }
}
