package io.headwater.streaming.sales;

import io.headwater.settings.Environment;
import io.headwater.streaming.job.JobSettings;
import java.time.Duration;
import java.util.Map;

/**
 * What this job is told from outside.
 *
 * @param job what every job is told
 * @param deduplication HEADWATER_STREAM_DEDUPLICATION_TTL, default 30d: how long an event id is
 *     remembered
 * @param totals HEADWATER_STREAM_TOTAL_TTL, default 30d: how long the running total of a minute is
 *     remembered after its last order
 */
record SalesSettings(JobSettings job, Duration deduplication, Duration totals) {
  /**
   * Reads the settings.
   *
   * @throws io.headwater.settings.SettingsException naming everything wrong with them
   */
  static SalesSettings read(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    SalesSettings settings =
        new SalesSettings(
            JobSettings.read(environment),
            environment.duration("HEADWATER_STREAM_DEDUPLICATION_TTL", Duration.ofDays(30)),
            environment.duration("HEADWATER_STREAM_TOTAL_TTL", Duration.ofDays(30)));
    environment.validate();
    return settings;
  }
}
