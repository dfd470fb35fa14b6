package io.headwater.streaming.job;

import io.headwater.settings.Environment;
import java.net.URI;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.CheckpointingMode;

/**
 * How a stream runs, whatever it computes.
 *
 * @param checkpointInterval HEADWATER_STREAM_CHECKPOINT_INTERVAL, default 5s: how far the tables
 *     are behind, and what is read again after a failure
 * @param checkpoints HEADWATER_STREAM_CHECKPOINT_DIR: folder of every job's checkpoints; each keeps
 *     its own below it
 * @param outOfOrderness HEADWATER_STREAM_OUT_OF_ORDERNESS, default 30s of event time: how late an
 *     event may be and still be in its minute's first row
 * @param idleness HEADWATER_STREAM_IDLENESS, default 30s: when a silent partition is not waited
 *     for, and, when all are silent, the minute of the newest event is closed
 * @param quiet HEADWATER_STREAM_QUIET, default 2m: when a minute without events is written although
 *     no watermark has closed it, as after a restart when no event follows
 * @param parallelism HEADWATER_STREAM_PARALLELISM, default 2
 * @param schemaPatience HEADWATER_STREAM_SCHEMA_PATIENCE, default 15s: how long a schema is waited
 *     for that the registry does not know yet, before its records are dead letters
 * @param deadLetterShare HEADWATER_STREAM_DEAD_LETTER_SHARE, default 0.25: a stream of which a
 *     greater share are dead letters stops
 */
public record StreamSettings(
    Duration checkpointInterval,
    URI checkpoints,
    Duration outOfOrderness,
    Duration idleness,
    Duration quiet,
    int parallelism,
    Duration schemaPatience,
    double deadLetterShare) {

  /** Reads the settings. */
  public static StreamSettings read(Environment environment) {
    return new StreamSettings(
        environment.duration("HEADWATER_STREAM_CHECKPOINT_INTERVAL", Duration.ofSeconds(5)),
        environment.uri("HEADWATER_STREAM_CHECKPOINT_DIR"),
        environment.duration("HEADWATER_STREAM_OUT_OF_ORDERNESS", Duration.ofSeconds(30)),
        environment.duration("HEADWATER_STREAM_IDLENESS", Duration.ofSeconds(30)),
        environment.duration("HEADWATER_STREAM_QUIET", Duration.ofMinutes(2)),
        environment.number("HEADWATER_STREAM_PARALLELISM", 2, 1),
        environment.duration("HEADWATER_STREAM_SCHEMA_PATIENCE", Duration.ofSeconds(15)),
        environment.share("HEADWATER_STREAM_DEAD_LETTER_SHARE", 0.25));
  }

  /**
   * The settings Flink itself takes. State is in our own types only, so that it can be restored.
   *
   * @param job name of the job, and of its folder of checkpoints
   */
  public Configuration configuration(String job) {
    Configuration flink = new Configuration();
    flink.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    flink.set(PipelineOptions.GENERIC_TYPES, false);
    flink.set(PipelineOptions.OBJECT_REUSE, true);
    flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointInterval);
    flink.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpointFolder(job));
    flink.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 2);
    flink.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    return flink;
  }

  private String checkpointFolder(String job) {
    return checkpoints.toString().replaceFirst("/+$", "") + "/" + job;
  }
}
