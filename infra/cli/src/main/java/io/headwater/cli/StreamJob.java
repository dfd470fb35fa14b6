package io.headwater.cli;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The streams there are: the name people use and the class that Flink runs. */
enum StreamJob {
  SALES_PER_MINUTE("sales-per-minute", "io.headwater.streaming.sales.SalesPerMinuteJob");

  private final String id;
  private final String mainClass;

  StreamJob(String id, String mainClass) {
    this.id = id;
    this.mainClass = mainClass;
  }

  String id() {
    return id;
  }

  String mainClass() {
    return mainClass;
  }

  /**
   * The stream of a name.
   *
   * @throws FailedException naming those there are
   */
  static StreamJob named(String id) {
    return Arrays.stream(values())
        .filter(job -> job.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new FailedException("There is no stream '%s'; there is: %s".formatted(id, ids())));
  }

  private static String ids() {
    return Arrays.stream(values()).map(StreamJob::id).collect(Collectors.joining(", "));
  }
}
