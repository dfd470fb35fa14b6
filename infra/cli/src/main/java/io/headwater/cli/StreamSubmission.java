package io.headwater.cli;

import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Hands a stream to the session cluster, with what it is told. */
final class StreamSubmission {
  private final Installation installation;
  private final StreamJob job;

  StreamSubmission(Installation installation, StreamJob job) {
    this.installation = installation;
    this.job = job;
  }

  /**
   * Submits it and returns when the cluster has taken it.
   *
   * @param from checkpoint or savepoint it goes on from; empty for the beginning of its topic
   * @throws FailedException saying what it lacks
   */
  void submit(Optional<Path> from, StreamWish wish) throws IOException, InterruptedException {
    Path log = installation.home().resolve("logs").resolve("stream-" + job.id() + ".log");
    List<String> words = new ArrayList<>();
    from.ifPresent(point -> words.addAll(List.of("--fromSavepoint", point.toUri().toString())));
    words.addAll(
        List.of("--class", job.mainClass(), JobModule.STREAMING.jar(installation).toString()));
    int exit = FlinkSubmission.process(installation, settings(wish), words).loggingTo(log).run();
    if (exit != 0) {
      throw new FailedException(
          "Could not start %s: %s%nThe whole of it is in %s".formatted(job.id(), reason(log), log));
    }
  }

  private Map<String, String> settings(StreamWish wish) {
    Platform platform = installation.runningPlatform();
    Map<String, String> settings = new HashMap<>(ofThePerson());
    settings.putAll(platform.environment(Identity.STREAMING));
    wish.parallelism()
        .ifPresent(tasks -> settings.put("HEADWATER_STREAM_PARALLELISM", Integer.toString(tasks)));
    if (wish.deadLetters() == StreamWish.DeadLetters.ACCEPTED) {
      settings.put("HEADWATER_STREAM_DEAD_LETTER_SHARE", "1");
    }
    return settings;
  }

  /** How streams run, where a person has set it. */
  private static Map<String, String> ofThePerson() {
    return System.getenv().entrySet().stream()
        .filter(variable -> variable.getKey().matches("HEADWATER_(STREAM|ANOMALY)_.*"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String reason(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return lines.stream()
        .filter(line -> line.startsWith("Cannot") || line.contains("Caused by:"))
        .reduce((earlier, later) -> later)
        .orElse("the submission failed")
        .replaceFirst(".*Caused by: ", "");
  }
}
