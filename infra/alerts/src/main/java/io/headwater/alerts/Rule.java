package io.headwater.alerts;

import java.time.Instant;
import java.util.List;

/** One thing to look for. */
public sealed interface Rule
    permits DeadLetterShare, Lag, Freshness, AnomalySeen, Drift, Undeclared, StreamStopped {
  Terms terms();

  /** The kind, as the file of rules writes it; its runbook has this name. */
  String kind();

  /** What it watches, for a person. */
  String watches();

  /** From which value on it fires, for a person. */
  String limit();

  /**
   * What is found now, one finding for each subject.
   *
   * @throws ObstacleException when that cannot be seen now; nothing is known then
   */
  List<Finding> look(Sources sources, Instant now) throws ObstacleException, InterruptedException;
}
