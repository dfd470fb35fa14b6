package io.headwater.spec.diagram;

import io.headwater.spec.check.Check;
import io.headwater.spec.fact.Facts;
import io.headwater.spec.fact.Problem;
import io.headwater.spec.page.Fence;
import io.headwater.spec.page.Page;
import io.headwater.spec.page.Words;
import io.headwater.spec.source.ComposeService;
import io.headwater.spec.source.ComposeServices;
import io.headwater.spec.source.LocalParts;
import io.headwater.spec.source.PartPorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every component of a diagram is a part that the platform starts, by its name or by how that
 * begins: a node of the class {@code part} in a flowchart, a {@code participant} of a sequence that
 * is no command of ours. What is outside the platform is no part there, and an {@code actor} here.
 */
public final class DiagramCheck implements Check {
  private static final Pattern NODE =
      Pattern.compile("\\b(\\w+(?:-\\w+)*)(?:[\\[({]+\"?([^\\]})\"]*)\"?[\\])}]+)?:::part\\b");
  private static final Pattern PARTICIPANT =
      Pattern.compile("^\\s*(?:create\\s+)?participant\\s+([\\w-]+)(?:\\s+as\\s+(.+))?");
  private static final String COMMAND = "./headwater ";

  /** A process for the time of a run. */
  private static final String SPARK = "spark";

  private final List<String> parts;

  public DiagramCheck(Facts facts) {
    parts =
        Stream.of(
                LocalParts.of(facts.sources()).stream().map(PartPorts::name),
                ComposeServices.of(facts.root()).stream().map(ComposeService::name),
                Stream.of(SPARK))
            .flatMap(names -> names)
            .distinct()
            .toList();
  }

  @Override
  public Stream<Problem> problems(Page page) {
    return Diagrams.of(page)
        .flatMap(fence -> components(fence).stream())
        .filter(component -> !starts(component.text()))
        .map(
            component ->
                new Problem(
                    page.name(),
                    component.line(),
                    "the platform starts no part '%s'; its parts are %s"
                        .formatted(component.text(), String.join(", ", parts))));
  }

  private boolean starts(String component) {
    String name = component.split("[\\s:,]+")[0].toLowerCase(Locale.ROOT);
    return component.startsWith(COMMAND)
        || parts.stream().anyMatch(part -> part.equals(name) || part.startsWith(name + "-"));
  }

  private static List<Words> components(Fence fence) {
    List<Words> components = new ArrayList<>();
    for (Words line : fence.lines()) {
      for (Pattern pattern : List.of(NODE, PARTICIPANT)) {
        Matcher matcher = pattern.matcher(line.text());
        while (matcher.find()) {
          String label = matcher.group(2) == null ? matcher.group(1) : matcher.group(2);
          components.add(new Words(label.strip(), line.line()));
        }
      }
    }
    return components;
  }
}
