package io.headwater.cli;

import io.headwater.blueprint.measure.Runtime;
import io.headwater.compose.ComposePlatform;
import io.headwater.local.LocalPlatform;
import io.headwater.platform.PartState;
import io.headwater.platform.PartStatus;
import io.headwater.platform.Platform;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A built checkout and the platform it runs.
 *
 * @param repository root of the checkout
 * @param home folder with the platform's state
 */
record Installation(Path repository, Path home) {
  /** What no command needs: capture and alerting stand in nobody's way. */
  private static final Set<String> DISPENSABLE = Set.of("cdc", "watcher");

  static Installation of(Path home, Map<String, String> environment, String repository) {
    Path root = Path.of(repository == null ? "." : repository).toAbsolutePath().normalize();
    return new Installation(root, chosenHome(home, environment, root));
  }

  private static Path chosenHome(Path home, Map<String, String> environment, Path root) {
    if (home != null) {
      return home.toAbsolutePath().normalize();
    }
    String fromEnvironment = environment.getOrDefault("HEADWATER_HOME", "");
    return fromEnvironment.isBlank()
        ? root.resolve(".headwater")
        : Path.of(fromEnvironment).toAbsolutePath().normalize();
  }

  /** The folder with datasets of one's own: HEADWATER_DATASETS, else that of the checkout. */
  Path datasets() {
    String fromEnvironment = System.getenv().getOrDefault("HEADWATER_DATASETS", "");
    return fromEnvironment.isBlank()
        ? repository.resolve("datasets")
        : Path.of(fromEnvironment).toAbsolutePath().normalize();
  }

  /** The platform of this home; in a container of it, the one around us. */
  Platform platform() {
    return isContainer() ? containers() : LocalPlatform.at(home, repository);
  }

  /**
   * The platform as the containers around us.
   *
   * @throws FailedException when we are in none
   */
  ComposePlatform containers() {
    if (!isContainer()) {
      throw new FailedException("This is a command for the containers of docker-compose.yml.");
    }
    return ComposePlatform.at(home, System.getenv());
  }

  /** Where the parts of the platform run. */
  Runtime runtime() {
    return isContainer() ? Runtime.CONTAINERS : Runtime.PROCESSES;
  }

  private static boolean isContainer() {
    return "compose".equals(System.getenv("HEADWATER_RUNTIME"));
  }

  /**
   * The platform, of which the named parts must be running; all but those no command needs when
   * none is named.
   *
   * @throws FailedException saying how to start it
   */
  Platform runningPlatform(String... needed) {
    Platform platform = platform();
    List<PartStatus> parts = started(platform);
    Set<String> needs = Set.of(needed);
    List<String> missing =
        parts.stream()
            .filter(part -> !runs(part))
            .map(PartStatus::name)
            .filter(part -> needs.isEmpty() ? !DISPENSABLE.contains(part) : needs.contains(part))
            .toList();
    if (!missing.isEmpty()) {
      throw new FailedException(
          "Not running: %s. Bring the platform back with: %s"
              .formatted(String.join(", ", missing), platform.directions().start()));
    }
    return platform;
  }

  /** The platform, of which some part must be running, whatever became of the others. */
  Platform startedPlatform() {
    Platform platform = platform();
    started(platform);
    return platform;
  }

  private static List<PartStatus> started(Platform platform) {
    List<PartStatus> parts = platform.status();
    if (parts.stream().noneMatch(Installation::runs)) {
      throw new FailedException(
          "The platform is not running. Start it with: " + platform.directions().start());
    }
    return parts;
  }

  /** The platform, of which what answers queries must be running. */
  Platform queryablePlatform() {
    return runningPlatform("trino", "catalog", "postgres", "object-store");
  }

  static boolean runs(PartStatus part) {
    return part.state() == PartState.RUNNING;
  }
}
