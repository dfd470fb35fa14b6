package io.headwater.provision;

import java.util.List;

/** The platform cannot be brought to what the contracts say; the message is for a person. */
public final class ProvisionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Difference> differences;

  ProvisionException(String message) {
    this(message, List.of());
  }

  /** Differences that no change removes. */
  ProvisionException(String message, List<Difference> differences) {
    super(message);
    this.differences = List.copyOf(differences);
  }

  ProvisionException(String message, Throwable cause) {
    super(message, cause);
    this.differences = List.of();
  }

  /** What differs; nothing when the platform could not be compared. */
  List<Difference> differences() {
    return differences == null ? List.of() : differences;
  }
}
