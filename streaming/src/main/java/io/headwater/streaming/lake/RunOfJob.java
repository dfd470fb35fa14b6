package io.headwater.streaming.lake;

import java.util.UUID;

/**
 * One submission of a job, as the snapshots it commits name it.
 *
 * @param job name of the job
 * @param id id of this run
 */
public record RunOfJob(String job, String id) {
  /** A run that starts now. */
  public static RunOfJob starting(String job) {
    return new RunOfJob(job, UUID.randomUUID().toString());
  }
}
