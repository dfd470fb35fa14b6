package io.headwater.provision;

/** The platform cannot be brought to what the contracts say; the message is for a person. */
public final class ProvisionException extends Exception {
  private static final long serialVersionUID = 1L;

  ProvisionException(String message) {
    super(message);
  }

  ProvisionException(String message, Throwable cause) {
    super(message, cause);
  }
}
