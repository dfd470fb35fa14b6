package io.headwater.bench.measurement;

import io.headwater.bench.platform.BenchException;
import io.headwater.bench.platform.FlinkJobs;
import io.headwater.bench.platform.Offsets;
import java.io.IOException;
import java.time.Duration;

/** The job of readings as people start it, with nothing left to read. */
record Job(FlinkJobs flink, String id) {
  static final String NAME = "readings";

  /** Empties the topic where the job does not run yet, and starts it. */
  static Job atTheEnd(Bed bed) throws IOException, InterruptedException {
    if (bed.flink().running(NAME).isEmpty()) {
      bed.offsets().forgetCommits();
      bed.offsets().empty(Offsets.READINGS);
      bed.headwater().run("stream", "start", NAME);
    }
    String id =
        bed.flink()
            .running(NAME)
            .orElseThrow(() -> new BenchException("The job of readings has ended by itself"));
    return new Job(bed.flink(), id);
  }

  Duration commitInterval() {
    return flink.commitInterval(id);
  }

  long stateBytes() {
    return flink.stateBytes(id);
  }

  Duration checkpointTime() {
    return flink.checkpointTime(id);
  }
}
