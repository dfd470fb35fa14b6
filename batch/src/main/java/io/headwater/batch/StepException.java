package io.headwater.batch;

/** A step that failed; its cause says why. */
final class StepException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String dataset;

  StepException(String dataset, Throwable cause) {
    super(dataset + " failed", cause);
    this.dataset = dataset;
  }

  String dataset() {
    return dataset;
  }
}
