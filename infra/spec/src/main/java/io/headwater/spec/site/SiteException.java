package io.headwater.spec.site;

/** The site cannot be built; the message says of which document, and why. */
public final class SiteException extends Exception {
  SiteException(String message) {
    super(message);
  }
}
