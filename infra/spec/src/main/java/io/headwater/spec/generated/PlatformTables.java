package io.headwater.spec.generated;

import io.headwater.contracts.docs.Markdown;
import io.headwater.spec.fact.Facts;
import io.headwater.spec.source.ComposeService;
import io.headwater.spec.source.ComposeServices;
import io.headwater.spec.source.Identities;
import io.headwater.spec.source.LocalParts;
import io.headwater.spec.source.PartPorts;
import io.headwater.spec.source.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What runs, and under which numbers. */
final class PlatformTables {
  /** {@code 127.0.0.1:${HEADWATER_KAFKA_PORT:-9092}:9092}. */
  private static final Pattern PUBLISHED = Pattern.compile("\\$\\{(\\w+):-(\\d+)}");

  private final Facts facts;

  PlatformTables(Facts facts) {
    this.facts = facts;
  }

  /** On this machine without containers. */
  String ports() {
    List<List<String>> rows = new ArrayList<>();
    for (PartPorts part : LocalParts.of(facts.sources())) {
      part.ports()
          .forEach(
              (port, number) -> rows.add(List.of(Markdown.code(part.name()), port, "" + number)));
    }
    return Markdown.rows(List.of("Part", "Port", "Number, unless taken"), rows);
  }

  /** On docker compose. */
  String services() {
    return Markdown.rows(
        List.of("Service", "Image", "What for", "Port on 127.0.0.1", "Variable", "Memory, at most"),
        ComposeServices.of(facts.root()).stream()
            .map(
                service ->
                    List.of(
                        name(service),
                        Markdown.code(service.image()),
                        service.purpose(),
                        published(service, 2),
                        published(service, 1),
                        service.memory()))
            .toList());
  }

  String identities() {
    return named(List.of("Identity", "Who that is"), Identities.of(facts.sources()));
  }

  String versions() {
    return named(List.of("What", "Version"), Versions.ofLibraries(facts.root()));
  }

  String images() {
    return Markdown.rows(
        List.of("Part", "Image"),
        Versions.ofImages(facts.root()).entrySet().stream()
            .map(image -> List.of(image.getKey(), Markdown.code(image.getValue())))
            .toList());
  }

  private static String named(List<String> headings, Map<String, String> rows) {
    return Markdown.rows(
        headings,
        rows.entrySet().stream()
            .map(row -> List.of(Markdown.code(row.getKey()), row.getValue()))
            .toList());
  }

  private static String name(ComposeService service) {
    String name = Markdown.code(service.name());
    return service.profile().isEmpty()
        ? name
        : "%s (profile `%s`)".formatted(name, service.profile());
  }

  private static String published(ComposeService service, int group) {
    return service.ports().stream()
        .flatMap(port -> PUBLISHED.matcher(port).results())
        .map((MatchResult port) -> port.group(group))
        .map(text -> group == 1 ? Markdown.code(text) : text)
        .collect(Collectors.joining(", "));
  }
}
