package io.headwater.spec.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The services of {@code docker-compose.yml}, in its order. */
public final class ComposeServices {
  private final Path file;
  private final List<String> lines;

  private ComposeServices(Path file) {
    this.file = file;
    try {
      this.lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** Those of a checkout. */
  public static List<ComposeService> of(Path root) {
    return new ComposeServices(root.resolve("docker-compose.yml")).read();
  }

  private List<ComposeService> read() {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file.toString()).setMaxAliasesForCollections(500).build();
    Map<?, ?> document =
        (Map<?, ?>) new Load(settings).loadFromString(String.join("\n", lines) + "\n");
    Map<?, ?> services = (Map<?, ?>) document.get("services");
    return services.entrySet().stream()
        .map(entry -> service(entry.getKey().toString(), (Map<?, ?>) entry.getValue()))
        .toList();
  }

  private ComposeService service(String name, Map<?, ?> service) {
    return new ComposeService(
        name,
        text(service, "image"),
        list(service, "profiles").stream().findFirst().orElse(""),
        list(service, "ports"),
        text(service, "mem_limit"),
        purpose(name));
  }

  /** What a YAML library takes for granted, the merge of {@code <<}, it does not do. */
  private static Object value(Map<?, ?> service, String key) {
    if (service.containsKey(key)) {
      return service.get(key);
    }
    return service.get("<<") instanceof Map<?, ?> base ? value(base, key) : null;
  }

  private static String text(Map<?, ?> service, String key) {
    Object value = value(service, key);
    return value == null ? "" : value.toString();
  }

  private static List<String> list(Map<?, ?> service, String key) {
    return value(service, key) instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }

  private String purpose(String name) {
    int end = lines.indexOf("  " + name + ":");
    int begin = end;
    while (begin > 0 && lines.get(begin - 1).startsWith("  # ")) {
      begin--;
    }
    String comment =
        lines.subList(begin, end).stream()
            .map(line -> line.substring("  # ".length()))
            .collect(Collectors.joining(" "));
    int sentence = comment.indexOf(". ");
    return (sentence < 0 ? comment : comment.substring(0, sentence)).replaceFirst("\\.$", "");
  }
}
