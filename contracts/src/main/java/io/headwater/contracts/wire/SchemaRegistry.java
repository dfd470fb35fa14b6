package io.headwater.contracts.wire;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.apache.avro.Schema;

/** A schema registry that speaks the Confluent API, version 7. */
public final class SchemaRegistry {
  /** A registry at the root of its Confluent API, such as {@code .../apis/ccompat/v7}. */
  public SchemaRegistry(URI root) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * The schema with an id; each is fetched once.
   *
   * @return empty when the registry has none
   * @throws IOException when the registry does not answer or fails; trying again may help
   */
  public Optional<Schema> byId(int id) throws IOException, InterruptedException {
    throw new UnsupportedOperationException("not yet");
  }

  /** The id of the newest schema of a subject; empty when there is no such subject. */
  public Optional<RegisteredSchema> latest(String subject)
      throws IOException, InterruptedException {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Registers a schema; the same one again gives the same id.
   *
   * @throws IncompatibleSchemaException when the subject's compatibility refuses it
   */
  public int register(String subject, Schema schema) throws IOException, InterruptedException {
    throw new UnsupportedOperationException("not yet");
  }

  /** Sets what a subject's next schema must keep, such as {@code BACKWARD}. */
  public void compatibility(String subject, String level) throws IOException, InterruptedException {
    throw new UnsupportedOperationException("not yet");
  }

  /** The compatibility level set on a subject; empty when it has none of its own. */
  public Optional<String> compatibility(String subject) throws IOException, InterruptedException {
    throw new UnsupportedOperationException("not yet");
  }

  /** A schema and its id. */
  public record RegisteredSchema(int id, Schema schema) {}
}
