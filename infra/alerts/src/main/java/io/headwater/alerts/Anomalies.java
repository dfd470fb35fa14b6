package io.headwater.alerts;

import java.time.Instant;
import java.util.List;

/** The anomalies that the speed layer told of. */
interface Anomalies {
  /** Those that arrived at a topic since an instant, each once. */
  List<Anomaly> since(String topic, Instant from) throws ObstacleException, InterruptedException;

  /** One fault of a device. */
  record Anomaly(String id, String device, double score, String reason) {}
}
