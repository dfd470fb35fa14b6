package io.headwater.spec.npm;

/** What an npm project needs cannot be had on this machine. */
public final class NpmMissingException extends NpmException {
  NpmMissingException(String message) {
    super(message);
  }
}
