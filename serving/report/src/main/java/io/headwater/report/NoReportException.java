package io.headwater.report;

/** There is nothing to report, for a reason a person can act on; the message is all they need. */
public final class NoReportException extends RuntimeException {
  NoReportException(String message) {
    super(message);
  }
}
