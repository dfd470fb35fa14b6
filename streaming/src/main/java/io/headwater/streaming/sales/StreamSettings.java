package io.headwater.streaming.sales;

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
 * How the stream runs.
 *
 * @param checkpointInterval HEADWATER_STREAM_CHECKPOINT_INTERVAL, default 5s: how far the live
 *     table is behind, and what is read again after a failure
 * @param checkpoints HEADWATER_STREAM_CHECKPOINT_DIR: folder of every job's checkpoints; the job
 *     keeps its own below it
 * @param outOfOrderness HEADWATER_STREAM_OUT_OF_ORDERNESS, default 30s of event time: how late an
 *     order may be and still be in its minute's first row
 * @param idleness HEADWATER_STREAM_IDLENESS, default 30s: when a silent partition is not waited
 *     for, and, when all are silent, the minute of the newest order is closed
 * @param quiet HEADWATER_STREAM_QUIET, default 2m: when a minute without orders is written although
 *     no watermark has closed it, as after a restart when no order follows
 * @param parallelism HEADWATER_STREAM_PARALLELISM, default 2
 * @param deduplication HEADWATER_STREAM_DEDUPLICATION_TTL, default 30d: how long an event id is
 *     remembered
 * @param totals HEADWATER_STREAM_TOTAL_TTL, default 30d: how long the running total of a minute is
 *     remembered after its last order
 */
record StreamSettings(
    Duration checkpointInterval,
    URI checkpoints,
    Duration outOfOrderness,
    Duration idleness,
    Duration quiet,
    int parallelism,
    Duration deduplication,
    Duration totals) {

  static StreamSettings read(Environment environment) {
    return new StreamSettings(
        environment.duration("HEADWATER_STREAM_CHECKPOINT_INTERVAL", Duration.ofSeconds(5)),
        environment.uri("HEADWATER_STREAM_CHECKPOINT_DIR"),
        environment.duration("HEADWATER_STREAM_OUT_OF_ORDERNESS", Duration.ofSeconds(30)),
        environment.duration("HEADWATER_STREAM_IDLENESS", Duration.ofSeconds(30)),
        environment.duration("HEADWATER_STREAM_QUIET", Duration.ofMinutes(2)),
        environment.number("HEADWATER_STREAM_PARALLELISM", 2, 1),
        environment.duration("HEADWATER_STREAM_DEDUPLICATION_TTL", Duration.ofDays(30)),
        environment.duration("HEADWATER_STREAM_TOTAL_TTL", Duration.ofDays(30)));
  }

  /**
   * The settings Flink itself takes. State is in our own types only, so that it can be restored.
   */
  Configuration configuration() {
    Configuration flink = new Configuration();
    flink.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    flink.set(PipelineOptions.GENERIC_TYPES, false);
    flink.set(PipelineOptions.OBJECT_REUSE, true);
    flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointInterval);
    flink.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpointFolder());
    flink.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 2);
    flink.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    return flink;
  }

  private String checkpointFolder() {
    return checkpoints.toString().replaceFirst("/+$", "") + "/" + SalesPerMinuteJob.NAME;
  }
}
