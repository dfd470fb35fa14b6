package io.headwater.contracts.wire;

/** A schema that the registry refuses because readers of the subject could not read it. */
public final class IncompatibleSchemaException extends RuntimeException {
  IncompatibleSchemaException(String subject, String why) {
    super("Subject '" + subject + "' refuses the schema: " + why);
  }
}
