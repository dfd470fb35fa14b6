package io.headwater.cli;

import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Starts and stops streams on the session cluster. A stream that was started is wanted until it is
 * stopped: when the cluster lost it, it is resumed from its newest checkpoint, and a second copy is
 * never started beside it.
 */
final class Streams {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Installation installation;
  private final Terminal terminal;
  private final Map<String, String> more;

  Streams(Installation installation, Terminal terminal) {
    this(installation, terminal, Map.of());
  }

  private Streams(Installation installation, Terminal terminal, Map<String, String> more) {
    this.installation = installation;
    this.terminal = terminal;
    this.more = more;
  }

  /** Streams that stop at no share of dead letters. */
  Streams acceptingDeadLetters() {
    return new Streams(installation, terminal, Map.of("HEADWATER_STREAM_DEAD_LETTER_SHARE", "1"));
  }

  /**
   * Starts again every wanted stream that the cluster does not run. One that stopped itself waits
   * for a person: it would only stop again.
   */
  void resume() throws Exception {
    for (StreamJob job : StreamJob.values()) {
      if (Files.exists(wanted(job)) && running(job).isEmpty()) {
        Optional<String> stopped = stopped(job);
        if (stopped.isPresent()) {
          terminal.note(words(job, stopped.get()));
        } else {
          start(job, StreamStart.whereItWas(wantedParallelism(job)));
        }
      }
    }
  }

  /** What a person should know of streams that stopped themselves. */
  List<String> stopped() throws Exception {
    List<String> words = new ArrayList<>();
    for (StreamJob job : StreamJob.values()) {
      if (Files.exists(wanted(job)) && running(job).isEmpty()) {
        stopped(job).ifPresent(reason -> words.add(words(job, reason)));
      }
    }
    return words;
  }

  /** The cluster forgets with its job manager why a stream stopped; the note does not. */
  private Optional<String> stopped(StreamJob job) throws Exception {
    Optional<String> told = flink().stopped(job.id());
    if (told.isPresent()) {
      Files.writeString(note(job), told.get());
    }
    return Files.exists(note(job)) ? Optional.of(Files.readString(note(job))) : Optional.empty();
  }

  private static String words(StreamJob job, String reason) {
    return "%s stopped itself: %s. Look at ./headwater dlq list; ./headwater stream start %s goes on, with --accept-dead-letters whatever comes."
        .formatted(job.id(), reason, job.id());
  }

  /** Starts a stream from where it was left; already running is fine. */
  void start(StreamJob job) throws Exception {
    start(job, StreamStart.WHERE_IT_WAS);
  }

  /** Starts a stream; one that runs already is left as it is, and that is said. */
  void start(StreamJob job, StreamStart how) throws Exception {
    Files.createDirectories(wanted(job).getParent());
    Path lock = wanted(job).resolveSibling(job.id() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      if (held == null) {
        throw new FailedException(job.id() + " is being started by another command right now.");
      }
      Optional<FlinkRest.Job> already = running(job);
      if (already.isPresent()) {
        refuseToChange(job, how);
        terminal.note(job.id() + " is already running as " + already.get().id());
        return;
      }
      submit(job, how);
      Files.deleteIfExists(note(job));
      Files.writeString(
          wanted(job),
          how.parallelism().isPresent() ? Integer.toString(how.parallelism().getAsInt()) : "");
    }
  }

  private static void refuseToChange(StreamJob job, StreamStart how) {
    if (!how.equals(StreamStart.WHERE_IT_WAS)) {
      throw new FailedException(
          "%s is running, so it starts neither from elsewhere nor with another parallelism; './headwater stream stop %s' leaves a savepoint to start from."
              .formatted(job.id(), job.id()));
    }
  }

  /**
   * Stops a stream with a savepoint.
   *
   * @param folder for the savepoint; the platform's own when empty
   */
  void stop(StreamJob job, Optional<Path> folder) throws Exception {
    if (running(job).isEmpty() && stopped(job).isPresent()) {
      Files.deleteIfExists(wanted(job));
      Files.deleteIfExists(note(job));
      terminal.heading(job.id() + " had stopped itself; it is no longer wanted.");
      return;
    }
    FlinkRest.Job running =
        running(job).orElseThrow(() -> new FailedException(job.id() + " is not running."));
    Path savepoints =
        folder.map(Path::toAbsolutePath).orElse(new RestorePoints(installation, job).savepoints());
    String savepoint = flink().stop(running.id(), savepoints);
    Files.deleteIfExists(wanted(job));
    terminal.heading("Stopped " + job.id() + " with savepoint " + Path.of(URI.create(savepoint)));
  }

  /** The streams the cluster runs, and the last failure of those that it does not run any more. */
  List<StreamVitals> vitals() throws IOException, InterruptedException {
    FlinkRest flink = flink();
    List<FlinkRest.Job> shown = new ArrayList<>(flink.jobs());
    for (FlinkRest.Job failed : flink.failed()) {
      if (shown.stream().noneMatch(job -> job.name().equals(failed.name()))) {
        shown.add(failed);
      }
    }
    List<StreamVitals> vitals = new ArrayList<>();
    for (FlinkRest.Job job : shown) {
      vitals.add(flink.vitals(job));
    }
    return vitals;
  }

  private Optional<FlinkRest.Job> running(StreamJob job) throws IOException, InterruptedException {
    return flink().jobs().stream().filter(known -> known.name().equals(job.id())).findFirst();
  }

  private void submit(StreamJob job, StreamStart how) throws Exception {
    Optional<Path> from = how.point(new RestorePoints(installation, job));
    if (from.isEmpty() && how.doubling() == StreamStart.Doubling.REFUSED) {
      new FreshStart(installation.runningPlatform()).refuseToDouble(job);
    }
    Path log = installation.home().resolve("logs").resolve("stream-" + job.id() + ".log");
    if (submission(job, from, how.parallelism()).loggingTo(log).run() != 0) {
      throw new FailedException(
          "Could not start %s: %s%nThe whole of it is in %s".formatted(job.id(), reason(log), log));
    }
    Waiting.until("the tasks of " + job.id(), PATIENCE, () -> tasksRun(job) ? Boolean.TRUE : null);
    terminal.note(
        job.id()
            + " is running"
            + from.map(point -> ", resumed from " + point.getFileName()).orElse(""));
  }

  private boolean tasksRun(StreamJob job) throws IOException, InterruptedException {
    Optional<FlinkRest.Job> running = running(job);
    return running.isPresent() && flink().allTasksRun(running.get().id());
  }

  private JobProcess submission(StreamJob job, Optional<Path> from, OptionalInt parallelism) {
    Platform platform = installation.runningPlatform();
    Map<String, String> settings = new HashMap<>(ofThePerson());
    settings.putAll(platform.environment(Identity.STREAMING));
    settings.putAll(more);
    parallelism.ifPresent(
        tasks -> settings.put("HEADWATER_STREAM_PARALLELISM", Integer.toString(tasks)));
    List<String> words = new ArrayList<>();
    from.ifPresent(point -> words.addAll(List.of("--fromSavepoint", point.toUri().toString())));
    words.addAll(
        List.of("--class", job.mainClass(), JobModule.STREAMING.jar(installation).toString()));
    return FlinkSubmission.process(installation, settings, words);
  }

  private static String reason(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return lines.stream()
        .filter(line -> line.startsWith("Cannot") || line.contains("Caused by:"))
        .reduce((earlier, later) -> later)
        .orElse("the submission failed")
        .replaceFirst(".*Caused by: ", "");
  }

  private FlinkRest flink() {
    return new FlinkRest(installation.runningPlatform().endpoints().flinkRest());
  }

  /** How streams run, where a person has set it. */
  private static Map<String, String> ofThePerson() {
    return System.getenv().entrySet().stream()
        .filter(variable -> variable.getKey().startsWith("HEADWATER_STREAM_"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Path note(StreamJob job) {
    return wanted(job).resolveSibling(job.id() + ".stopped");
  }

  /** The parallelism a stream was started with, so that it comes back with it. */
  private OptionalInt wantedParallelism(StreamJob job) throws IOException {
    String text = Files.readString(wanted(job)).strip();
    return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  private Path wanted(StreamJob job) {
    return installation.home().resolve("state").resolve("streams").resolve(job.id());
  }
}
