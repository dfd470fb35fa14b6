package io.headwater.streaming.job;

/** Something the job needs is not there or not allowed; the message says what and what to do. */
public final class NotReadyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A problem that has no exception behind it. */
  public NotReadyException(String problem) {
    this(problem, null);
  }

  /** A problem and the exception that showed it. */
  public NotReadyException(String problem, Throwable cause) {
    super(problem + reason(cause) + "; './headwater up' provisions what the job needs", cause);
  }

  private static String reason(Throwable cause) {
    return cause == null ? "" : " (" + firstLine(String.valueOf(cause.getMessage())) + ")";
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
