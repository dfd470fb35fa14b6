package io.headwater.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.contracts.landing.Manifest;
import io.headwater.crm.api.ObjectType;
import io.headwater.crm.landing.Deliveries;
import io.headwater.crm.landing.Store;
import io.headwater.settings.Environment;
import io.headwater.settings.ObjectStoreSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** How far the CRM is pulled. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "Says how far each type of objects is pulled, and whether a pull was interrupted.")
final class StatusCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Map<String, String> variables;

  StatusCommand(Map<String, String> variables) {
    this.variables = variables;
  }

  @Override
  public Integer call() throws Exception {
    Environment environment = new Environment(variables);
    ObjectStoreSettings settings = ObjectStoreSettings.read(environment);
    environment.validate();
    try (Store store = new Store(settings, PATIENCE)) {
      for (ObjectType type : ObjectType.values()) {
        System.out.printf("%-10s %s%n", type.text(), line(new Deliveries(store, type.dataset())));
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private static String line(Deliveries deliveries) {
    Optional<Manifest> newest = deliveries.newest();
    Optional<Manifest> unfinished = deliveries.unfinished();
    if (newest.isEmpty() && unfinished.isEmpty()) {
      return "nothing was pulled yet: ./headwater crm pull";
    }
    return newest.map(manifest -> landed(deliveries, manifest)).orElse("no delivery is whole yet")
        + unfinished.map(StatusCommand::interrupted).orElse("");
  }

  private static String landed(Deliveries deliveries, Manifest newest) {
    return "%,d deliveries, the newest %s; the CRM's newest change is of %s%s"
        .formatted(
            deliveries.count(),
            newest.delivery(),
            cursor(newest).map(known -> known.path("modified").asText()).orElse("?"),
            cursor(newest).filter(known -> known.has("position")).isPresent()
                ? "; more was to come"
                : "");
  }

  private static String interrupted(Manifest unfinished) {
    return "; a pull goes on or was interrupted after page %d of %s"
        .formatted(unfinished.files().size(), unfinished.delivery());
  }

  private static Optional<JsonNode> cursor(Manifest manifest) {
    return manifest.cursor();
  }
}
