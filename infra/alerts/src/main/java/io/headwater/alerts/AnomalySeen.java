package io.headwater.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The speed layer told of an anomaly; each is an alert of its own.
 *
 * @param holds for how long after it arrived an anomaly counts as something wrong
 */
record AnomalySeen(Terms terms, String topic, Duration holds) implements Rule {
  @Override
  public String kind() {
    return "anomaly";
  }

  @Override
  public String watches() {
    return topic;
  }

  @Override
  public String limit() {
    return "each, for " + Spoken.of(holds);
  }

  @Override
  public List<Finding> look(Sources sources, Instant now)
      throws ObstacleException, InterruptedException {
    return sources.anomalies().since(topic, now.minus(holds)).stream()
        .map(
            anomaly ->
                Finding.wrong(
                    anomaly.id(),
                    String.format(Locale.ROOT, "%.3f", anomaly.score()),
                    anomaly.device() + ": " + anomaly.reason()))
        .toList();
  }
}
