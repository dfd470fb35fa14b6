package io.headwater.streaming.readings;

import io.headwater.streaming.job.Submission;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * The job with parts of it left out, to measure what each part costs. The parts that stay are the
 * job's own.
 */
public final class ReadingStages {
  private static final Map<String, Stage> STAGES =
      Map.of(
          "decode", (job, readings, settings) -> discard(readings),
          "window",
              (job, readings, settings) -> job.count(job.gather(readings, settings), settings),
          "raw", (job, readings, settings) -> job.append(job.gather(readings, settings)),
          "both", ReadingsJob::process);

  private ReadingStages() {}

  /** What happens to readings that are decoded. */
  @FunctionalInterface
  private interface Stage {
    void connect(
        ReadingsJob job, SingleOutputStreamOperator<Reading> readings, ReadingsSettings settings);
  }

  /** Submits the job up to one stage: decode, window, raw or both. */
  public static void main(String[] arguments) throws Exception {
    String name = arguments[0];
    Submission.orExplain(
        () -> submit(name, STAGES.get(name), ReadingsSettings.read(System.getenv())));
  }

  private static void submit(String name, Stage stage, ReadingsSettings settings) throws Exception {
    Configuration flink = settings.configuration();
    // Apart from the job's own: the job must not go on from where a part of it stood.
    flink.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        flink.get(CheckpointingOptions.CHECKPOINTS_DIRECTORY) + "-stages");
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(flink);
    ReadingsJob job = ReadingsJob.onPlatform(settings);
    stage.connect(job, job.decode(environment, settings), settings);
    environment.execute(ReadingsJob.NAME + "-" + name);
  }

  private static void discard(SingleOutputStreamOperator<Reading> readings) {
    readings.sinkTo(new DiscardingSink<>()).uid("discarded").name("discarded");
  }
}
