package io.headwater.spec.npm;

/** What an npm project is for was not done; the message says why. */
public sealed class NpmException extends Exception permits NpmMissingException {
  NpmException(String message) {
    super(message);
  }
}
