package io.headwater.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A stream that was started and not stopped does not run. */
record StreamStopped(Terms terms) implements Rule {
  @Override
  public String kind() {
    return "stream-stopped";
  }

  @Override
  public String watches() {
    return "every stream that was started";
  }

  @Override
  public String limit() {
    return "not running for " + Spoken.of(terms.patience());
  }

  @Override
  public List<Finding> look(Sources sources, Instant now)
      throws ObstacleException, InterruptedException {
    return sources.streams().wanted().stream().map(StreamStopped::finding).toList();
  }

  private static Finding finding(Streams.Wanted stream) {
    String state = stream.state().toLowerCase(Locale.ROOT);
    if (stream.runs()) {
      return Finding.fine(stream.name(), state, stream.name() + " runs");
    }
    String reason = stream.reason().isEmpty() ? "Flink does not say why" : stream.reason();
    return Finding.wrong(
        stream.name(), state, "%s is %s: %s".formatted(stream.name(), state, reason));
  }
}
