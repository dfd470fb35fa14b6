package io.headwater.alerts;

import java.util.List;

/** How the streams are that should run. */
interface Streams {
  List<Wanted> wanted() throws ObstacleException, InterruptedException;

  /**
   * A stream that was started and not stopped.
   *
   * @param state Flink's word for it, or {@code gone}, {@code stopped} by itself, or {@code
   *     waiting} for a place to run
   * @param reason why it failed; empty when the cluster does not tell
   */
  record Wanted(String name, String state, String reason) {
    boolean runs() {
      return state.equals("RUNNING");
    }
  }
}
