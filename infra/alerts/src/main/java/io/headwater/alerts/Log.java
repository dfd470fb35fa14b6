package io.headwater.alerts;

import java.time.Instant;
import java.util.OptionalLong;

/** How much the topics hold, told by offsets: a marker of a transaction counts as a record. */
interface Log {
  /** Records that arrived at a topic from one instant up to another. */
  long arrived(String topic, Instant from, Instant until)
      throws ObstacleException, InterruptedException;

  /** Records of a topic that a group has not committed; empty when it has committed none yet. */
  OptionalLong behind(String group, String topic) throws ObstacleException, InterruptedException;
}
