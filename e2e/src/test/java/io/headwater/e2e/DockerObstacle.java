package io.headwater.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What keeps docker compose from running the platform on this machine. */
final class DockerObstacle {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern VERSION = Pattern.compile("v?(\\d+)\\.(\\d+).*", Pattern.DOTALL);
  private static final int LEAST_MAJOR = 2;
  private static final int LEAST_MINOR = 40;

  private DockerObstacle() {}

  /** The first obstacle, as a sentence. */
  static Optional<String> find() {
    return engine().or(DockerObstacle::compose).or(DockerObstacle::images);
  }

  private static Optional<String> engine() {
    try {
      Outcome version =
          CommandLine.of("docker", "version", "--format", "{{.Server.Version}}").run(PATIENCE);
      return version.exit() == 0
          ? Optional.empty()
          : Optional.of("no Docker engine answers: " + firstLine(version));
    } catch (UncheckedIOException absent) {
      return Optional.of("there is no docker command");
    }
  }

  private static Optional<String> compose() {
    Outcome version = CommandLine.of("docker", "compose", "version", "--short").run(PATIENCE);
    return version.exit() == 0 && isNewEnough(version.out())
        ? Optional.empty()
        : Optional.of(
            "docker compose %d.%d or newer is needed and this is %s"
                .formatted(LEAST_MAJOR, LEAST_MINOR, firstLine(version)));
  }

  /** Whether a version of docker compose knows all that the compose file says. */
  static boolean isNewEnough(String version) {
    Matcher numbers = VERSION.matcher(version.strip());
    if (!numbers.matches()) {
      return false;
    }
    int major = Integer.parseInt(numbers.group(1));
    int minor = Integer.parseInt(numbers.group(2));
    return major > LEAST_MAJOR || major == LEAST_MAJOR && minor >= LEAST_MINOR;
  }

  private static Optional<String> images() {
    for (String image : neededImages()) {
      if (CommandLine.of("docker", "image", "inspect", image).run(PATIENCE).exit() != 0) {
        Outcome pull = CommandLine.of("docker", "pull", "--quiet", image).run();
        if (pull.exit() != 0) {
          return Optional.of(
              "the image %s is absent and cannot be pulled: %s".formatted(image, firstLine(pull)));
        }
      }
    }
    return Optional.empty();
  }

  /** The images the platform runs, and for our own those they are built from. */
  private static Set<String> neededImages() {
    Set<String> images = new TreeSet<>();
    for (JsonNode service :
        ComposeProject.fresh(Repository.root().resolve("datasets"))
            .configuration()
            .path("services")) {
      if (service.has("build")) {
        images.addAll(Dockerfile.read(dockerfile(service.path("build"))).bases());
      } else {
        images.add(service.path("image").asText());
      }
    }
    return images;
  }

  private static Path dockerfile(JsonNode build) {
    return Path.of(build.path("context").asText())
        .resolve(build.path("dockerfile").asText("Dockerfile"));
  }

  private static String firstLine(Outcome outcome) {
    return (outcome.err() + outcome.out()).lines().findFirst().orElse("(it said nothing)");
  }
}
