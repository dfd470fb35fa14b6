package io.headwater.streaming.anomalies;

import io.headwater.settings.Environment;
import io.headwater.streaming.job.JobSettings;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;

/**
 * What this job is told from outside.
 *
 * @param job what every job is told
 * @param interval HEADWATER_ANOMALY_INTERVAL, default 10s of event time, in which the detector of a
 *     device sees at most one value: the mean. A device that reads less often is seen reading by
 *     reading
 * @param thresholdPercent HEADWATER_ANOMALY_THRESHOLD_PERCENT, default 65: the score in hundredths
 *     from which a device is worth an alert. At 65 a healthy device alerts about once in 75 days of
 *     values every 10 s, at 60 once in 10, at 70 more rarely still, but slow drifts pass unseen
 * @param remembered HEADWATER_ANOMALY_TTL, default 30d: when a silent device is forgotten
 * @param checkpointInterval HEADWATER_ANOMALY_CHECKPOINT_INTERVAL, default 30s: how far the table
 *     is behind; every checkpoint writes about 5 KB a device
 * @param stateBackend HEADWATER_ANOMALY_STATE, default hashmap: where state is kept; rocksdb when
 *     it outgrows the heap
 */
record AnomalySettings(
    JobSettings job,
    Duration interval,
    int thresholdPercent,
    Duration remembered,
    Duration checkpointInterval,
    String stateBackend) {

  /**
   * Reads the settings.
   *
   * @throws io.headwater.settings.SettingsException naming everything wrong with them
   */
  static AnomalySettings read(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    AnomalySettings settings =
        new AnomalySettings(
            JobSettings.read(environment),
            environment.duration("HEADWATER_ANOMALY_INTERVAL", Duration.ofSeconds(10)),
            environment.number("HEADWATER_ANOMALY_THRESHOLD_PERCENT", 65, 1),
            environment.duration("HEADWATER_ANOMALY_TTL", Duration.ofDays(30)),
            environment.duration("HEADWATER_ANOMALY_CHECKPOINT_INTERVAL", Duration.ofSeconds(30)),
            environment.text("HEADWATER_ANOMALY_STATE", "hashmap"));
    environment.validate();
    return settings;
  }

  double threshold() {
    return thresholdPercent / 100.0;
  }

  /** The settings Flink itself takes. */
  Configuration configuration() {
    Configuration flink = job.stream().configuration(AnomaliesJob.NAME);
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointInterval);
    flink.set(StateBackendOptions.STATE_BACKEND, stateBackend);
    return flink;
  }
}
