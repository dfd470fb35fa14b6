package io.headwater.streaming.job;

import io.headwater.settings.SettingsException;

/** What a job's main does: it submits the job, or says in one message what it lacks. */
@FunctionalInterface
public interface Submission {
  /** Submits the job. */
  void submit() throws Exception;

  /** Exits with 1 and one message when something the job needs is missing. */
  static void orExplain(Submission submission) throws Exception {
    try {
      submission.submit();
    } catch (SettingsException | NotReadyException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
