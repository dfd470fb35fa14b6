package io.headwater.crm.api;

/** The CRM, or the store of what it says, does not play along; the message is all one needs. */
public final class CrmException extends RuntimeException {
  public CrmException(String message) {
    super(message);
  }

  public CrmException(String message, Throwable cause) {
    super(message, cause);
  }
}
