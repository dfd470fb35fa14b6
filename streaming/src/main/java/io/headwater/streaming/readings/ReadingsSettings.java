package io.headwater.streaming.readings;

import io.headwater.settings.Environment;
import io.headwater.streaming.job.JobSettings;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.StateBackendOptions;

/**
 * What this job is told from outside.
 *
 * @param job what every job is told
 * @param allowedLateness HEADWATER_STREAM_ALLOWED_LATENESS, default 5m of event time: how long
 *     after its end a minute can be corrected
 * @param hotInterval HEADWATER_STREAM_HOT_INTERVAL, default 400ms: how long readings of a device
 *     are gathered; its total is sent with them
 * @param stateBackend HEADWATER_STREAM_READINGS_STATE, default hashmap: where state is kept;
 *     rocksdb when it outgrows the heap (ADR 0012)
 */
record ReadingsSettings(
    JobSettings job, Duration allowedLateness, Duration hotInterval, String stateBackend) {

  /** What gathers before a crossing waits for its buffer to fill no longer than this. */
  private static final Duration CROSSING = Duration.ofMillis(20);

  /**
   * Reads the settings.
   *
   * @throws io.headwater.settings.SettingsException naming everything wrong with them
   */
  static ReadingsSettings read(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    ReadingsSettings settings =
        new ReadingsSettings(
            JobSettings.read(environment),
            environment.duration("HEADWATER_STREAM_ALLOWED_LATENESS", Duration.ofMinutes(5)),
            environment.duration("HEADWATER_STREAM_HOT_INTERVAL", Duration.ofMillis(400)),
            environment.text("HEADWATER_STREAM_READINGS_STATE", "hashmap"));
    environment.validate();
    return settings;
  }

  /** The settings Flink itself takes. */
  Configuration configuration() {
    Configuration flink = job.stream().configuration(ReadingsJob.NAME);
    flink.set(StateBackendOptions.STATE_BACKEND, stateBackend);
    flink.set(ExecutionOptions.BUFFER_TIMEOUT, CROSSING);
    return flink;
  }
}
