package io.headwater.cli;

import io.headwater.blueprint.measure.Disk;
import io.headwater.blueprint.measure.Folder;
import io.headwater.blueprint.measure.Lake;
import io.headwater.blueprint.measure.LandingFigures;
import io.headwater.blueprint.measure.LogOfTopics;
import io.headwater.blueprint.measure.Measured;
import io.headwater.blueprint.measure.Measurements;
import io.headwater.blueprint.measure.Part;
import io.headwater.blueprint.measure.PartFigures;
import io.headwater.blueprint.measure.QualityFigures;
import io.headwater.blueprint.measure.Runtime;
import io.headwater.blueprint.measure.TopicFigures;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Kind;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.landing.Landing;
import io.headwater.platform.Identity;
import io.headwater.platform.PartStatus;
import io.headwater.platform.Platform;
import io.headwater.settings.Environment;
import io.headwater.settings.KafkaSettings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Measures a running platform. The log is asked as the watcher, its sizes as the provisioner, the
 * lake as the engineer, who may see what tables keep about themselves.
 */
final class PlatformMeasurement {
  private static final List<String> LAKE = List.of("trino", "catalog", "postgres", "object-store");

  private final Installation installation;

  PlatformMeasurement(Installation installation) {
    this.installation = installation;
  }

  /**
   * Measures what contracts name.
   *
   * @throws FailedException when nothing of the platform runs
   */
  Measurements of(Contracts contracts) throws InterruptedException {
    Platform platform = installation.startedPlatform();
    List<PartStatus> parts = platform.status();
    Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Lake lake = new Lake(() -> Trino.connect(platform, Identity.ENGINEER));
    String noLake = notRunning(parts, LAKE);
    return new Measurements(
        at,
        installation.runtime(),
        topics(platform, parts, topics(contracts), at),
        noLake.isEmpty() ? lake.tables(tables(contracts), at) : none(tables(contracts), noLake),
        landings(contracts, noLake.isEmpty() ? lake.landed(at) : Measured.not(noLake)),
        quality(contracts, noLake.isEmpty() ? lake.quality() : Measured.not(noLake)),
        parts.stream().map(PlatformMeasurement::part).toList(),
        folders(platform),
        noLake.isEmpty() ? lake.version() : Measured.not(noLake));
  }

  private static Part part(PartStatus part) {
    return new Part(
        part.name(), part.state().name().toLowerCase(Locale.ROOT), PartFigures.of(part));
  }

  private static Map<String, Measured<TopicFigures>> topics(
      Platform platform, List<PartStatus> parts, List<String> topics, Instant at)
      throws InterruptedException {
    String noLog = notRunning(parts, List.of("kafka"));
    return noLog.isEmpty()
        ? new LogOfTopics(kafka(platform, Identity.WATCHER), kafka(platform, Identity.PROVISIONER))
            .read(topics, at)
        : none(topics, noLog);
  }

  private static KafkaSettings kafka(Platform platform, Identity identity) {
    Environment environment = new Environment(platform.environment(identity));
    KafkaSettings settings = KafkaSettings.read(environment);
    environment.validate();
    return settings;
  }

  private static List<String> topics(Contracts contracts) {
    return contracts.all(Kind.TOPIC).stream()
        .flatMap(
            topic -> Stream.concat(Stream.of(topic.name()), topic.property("deadLetters").stream()))
        .toList();
  }

  private static List<String> tables(Contracts contracts) {
    return contracts.all(Kind.TABLE).stream().map(Contract::name).toList();
  }

  /** The register knows a landing dataset by the name of its folder. */
  private static Map<String, Measured<LandingFigures>> landings(
      Contracts contracts, Measured<Map<String, LandingFigures>> landed) {
    Map<String, Measured<LandingFigures>> landings = new TreeMap<>();
    for (Contract contract : contracts.all(Kind.LANDING)) {
      landings.put(
          contract.name(),
          of(
              landed,
              Landing.of(contract).dataset(),
              "nothing landed, or no batch run looked at it yet"));
    }
    return landings;
  }

  private static Map<String, Measured<QualityFigures>> quality(
      Contracts contracts, Measured<Map<String, QualityFigures>> scores) {
    Map<String, Measured<QualityFigures>> quality = new TreeMap<>();
    for (String table : tables(contracts)) {
      quality.put(table, of(scores, table, "no batch run has asked its rules yet"));
    }
    return quality;
  }

  private static <T> Measured<T> of(
      Measured<Map<String, T>> figures, String name, String otherwise) {
    return figures
        .known()
        .map(all -> all.containsKey(name) ? Measured.of(all.get(name)) : Measured.<T>not(otherwise))
        .orElseGet(() -> Measured.not(figures.why()));
  }

  private Measured<List<Folder>> folders(Platform platform) {
    return installation.runtime() == Runtime.PROCESSES
        ? Disk.below(platform.home().resolve("data"))
        : Measured.not(
            "volumes of other containers cannot be seen from here; docker system df -v shows them");
  }

  private static <T> Map<String, Measured<T>> none(List<String> names, String reason) {
    Map<String, Measured<T>> none = new TreeMap<>();
    names.forEach(name -> none.put(name, Measured.not(reason)));
    return none;
  }

  /** Why something cannot be asked: which of the parts that it needs do not run; blank for none. */
  private static String notRunning(List<PartStatus> parts, List<String> needed) {
    List<String> missing =
        parts.stream()
            .filter(part -> needed.contains(part.name()) && !Installation.runs(part))
            .map(PartStatus::name)
            .toList();
    if (missing.isEmpty()) {
      return "";
    }
    return String.join(", ", missing) + (missing.size() == 1 ? " does not run" : " do not run");
  }
}
