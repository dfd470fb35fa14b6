package io.headwater.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Starts and stops streams on the session cluster. A stream that was started is wanted until it is
 * stopped: when the cluster lost it, it is resumed from its newest checkpoint, and a second copy is
 * never started beside it.
 */
final class Streams {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Installation installation;
  private final Terminal terminal;
  private final StreamRecords records;

  Streams(Installation installation, Terminal terminal) {
    this.installation = installation;
    this.terminal = terminal;
    this.records = new StreamRecords(installation.home().resolve("state"));
  }

  /**
   * Starts again every wanted stream that the cluster does not run. One that stopped itself waits
   * for a person: it would only stop again.
   */
  void resume() throws Exception {
    for (StreamJob job : StreamJob.values()) {
      Optional<StreamWish> wish = records.wish(job);
      if (wish.isPresent() && running(job).isEmpty()) {
        Optional<String> stopped = stopped(job);
        if (stopped.isPresent()) {
          terminal.note(words(job, stopped.get()));
        } else {
          start(job, StreamStart.whereItWas(wish.get()));
        }
      }
    }
  }

  /** What a person should know of streams that stopped themselves. */
  List<String> stopped() throws Exception {
    List<String> words = new ArrayList<>();
    for (StreamJob job : StreamJob.values()) {
      if (records.wish(job).isPresent() && running(job).isEmpty()) {
        stopped(job).ifPresent(reason -> words.add(words(job, reason)));
      }
    }
    return words;
  }

  /** The cluster forgets with its job manager why a stream stopped; the record does not. */
  private Optional<String> stopped(StreamJob job) throws Exception {
    Optional<String> told = flink().stopped(job.id());
    if (told.isPresent()) {
      records.stopped(job, told.get());
    }
    return records.stopped(job);
  }

  private static String words(StreamJob job, String reason) {
    return """
        %1$s stopped itself: %2$s.
        Nothing is lost: what it had not committed is read again. Look at the letters (./headwater dlq list, dlq show ID), stop
        or mend who sends them, and put aside what is not worth keeping (dlq discard). Then './headwater stream start %1$s'
        goes on; './headwater stream start %1$s --accept-dead-letters' does, however many come."""
        .formatted(job.id(), reason);
  }

  /** Starts a stream from where it was left; already running is fine. */
  void start(StreamJob job) throws Exception {
    start(job, StreamStart.WHERE_IT_WAS);
  }

  /** Starts a stream; one that runs already is left as it is, and that is said. */
  void start(StreamJob job, StreamStart how) throws Exception {
    try (FileChannel channel =
            FileChannel.open(
                records.lock(job), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      if (held == null) {
        throw new FailedException(job.id() + " is being started by another command right now.");
      }
      Optional<FlinkRest.Job> already = running(job);
      if (already.isPresent()) {
        leave(job, already.get(), how);
      } else {
        submit(job, how);
        records.want(job, how.wish());
      }
    }
  }

  private void leave(StreamJob job, FlinkRest.Job running, StreamStart how) throws IOException {
    StreamWish wish = records.wish(job).orElse(StreamWish.NONE);
    if (!how.equals(StreamStart.WHERE_IT_WAS) && !how.equals(StreamStart.whereItWas(wish))) {
      throw new FailedException(
          "%s is running, so it starts neither from elsewhere nor in another way; './headwater stream stop %s' leaves a savepoint to start from."
              .formatted(job.id(), job.id()));
    }
    terminal.note(
        "%s is already running as %s%s"
            .formatted(
                job.id(),
                running.id(),
                wish.deadLetters() == StreamWish.DeadLetters.ACCEPTED
                    ? " and accepts dead letters, until it is stopped and started without"
                    : ""));
  }

  private void submit(StreamJob job, StreamStart how) throws Exception {
    Optional<Path> from = how.point(new RestorePoints(installation, job));
    if (from.isEmpty() && how.doubling() == StreamStart.Doubling.REFUSED) {
      new FreshStart(installation.runningPlatform()).refuseToDouble(job);
    }
    new StreamSubmission(installation, job).submit(from, how.wish());
    Waiting.until("the tasks of " + job.id(), PATIENCE, () -> tasksRun(job) ? Boolean.TRUE : null);
    terminal.note(
        job.id()
            + " is running"
            + from.map(point -> ", resumed from " + point.getFileName()).orElse(""));
  }

  /**
   * Stops a stream with a savepoint.
   *
   * @param folder for the savepoint; the platform's own when empty
   */
  void stop(StreamJob job, Optional<Path> folder) throws Exception {
    Optional<FlinkRest.Job> running = running(job);
    if (running.isEmpty() && stopped(job).isPresent()) {
      records.forget(job);
      terminal.heading(job.id() + " had stopped itself; it is no longer wanted.");
      return;
    }
    String id = running.orElseThrow(() -> new FailedException(job.id() + " is not running.")).id();
    Path savepoints =
        folder.map(Path::toAbsolutePath).orElse(new RestorePoints(installation, job).savepoints());
    String savepoint = flink().stop(id, savepoints);
    records.forget(job);
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

  /** What a stream does with dead letters, as it was started. */
  StreamWish.DeadLetters deadLetters(String stream) throws IOException {
    for (StreamJob job : StreamJob.values()) {
      if (job.id().equals(stream)) {
        return records.wish(job).orElse(StreamWish.NONE).deadLetters();
      }
    }
    return StreamWish.NONE.deadLetters();
  }

  private Optional<FlinkRest.Job> running(StreamJob job) throws IOException, InterruptedException {
    return flink().jobs().stream().filter(known -> known.name().equals(job.id())).findFirst();
  }

  private boolean tasksRun(StreamJob job) throws IOException, InterruptedException {
    Optional<FlinkRest.Job> running = running(job);
    return running.isPresent() && flink().allTasksRun(running.get().id());
  }

  private FlinkRest flink() {
    return new FlinkRest(installation.runningPlatform().endpoints().flinkRest());
  }
}
