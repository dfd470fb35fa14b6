package io.headwater.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a stream is.
 *
 * @param job the job as the cluster knows it
 * @param parallelism the most tasks any step of it has side by side
 * @param checkpointedAt when its newest checkpoint was whole; empty before the first
 * @param stateBytes size of the state in that checkpoint
 * @param failure why it failed for good; empty for a stream that runs
 */
record StreamVitals(
    FlinkRest.Job job,
    int parallelism,
    Optional<Instant> checkpointedAt,
    long stateBytes,
    Optional<String> failure) {
  private static final long MEGABYTE = 1 << 20;

  /** The line of a table. */
  List<String> cells(Instant now, StreamWish.DeadLetters deadLetters) {
    return List.of(
        job.name(),
        job.state().toLowerCase(Locale.ROOT),
        Integer.toString(parallelism),
        checkpointedAt.map(at -> Duration.between(at, now).toSeconds() + " s ago").orElse("none"),
        String.format(Locale.ROOT, "%.1f MB", (double) stateBytes / MEGABYTE),
        job.since().toString(),
        deadLetters == StreamWish.DeadLetters.ACCEPTED ? "accepted" : "",
        job.id(),
        failure.orElse(""));
  }
}
