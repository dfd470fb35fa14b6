package io.headwater.contracts.wire;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/**
 * A schema registry that speaks the Confluent API, version 7. Every method throws an {@link
 * IOException} naming the address when the registry does not answer within 10 seconds or fails.
 */
public final class SchemaRegistry {
  private final RegistryClient client;
  private final Map<Integer, Schema> byId = new ConcurrentHashMap<>();

  /** The registry at an address. */
  public SchemaRegistry(RegistryAddress address) {
    client = new RegistryClient(address);
  }

  /**
   * The Avro schema with an id; each is fetched once, a missing one is asked for again.
   *
   * @return empty when the registry has none
   * @throws IOException when the registry does not answer or fails; trying again may help
   */
  public Optional<Schema> byId(int id) throws IOException, InterruptedException {
    Schema known = byId.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    RegistryAnswer answer = client.get("/schemas/ids/" + id);
    if (answer.isNotFound()) {
      return Optional.empty();
    }
    Optional<Schema> schema = parsed(answer.member("schema").asText());
    schema.ifPresent(found -> byId.put(id, found));
    return schema;
  }

  /** The names of all subjects. */
  public List<String> subjects() throws IOException, InterruptedException {
    List<String> subjects = new ArrayList<>();
    client.get("/subjects").list().forEach(subject -> subjects.add(subject.asText()));
    return subjects;
  }

  /** The newest schema of a subject and its id; empty when there is no such subject. */
  public Optional<RegisteredSchema> latest(String subject)
      throws IOException, InterruptedException {
    RegistryAnswer answer = client.get("/subjects/" + encoded(subject) + "/versions/latest");
    if (answer.isNotFound()) {
      return Optional.empty();
    }
    int id = answer.member("id").asInt();
    return parsed(answer.member("schema").asText()).map(schema -> new RegisteredSchema(id, schema));
  }

  /**
   * Registers a schema; the same one again gives the same id.
   *
   * @throws IncompatibleSchemaException when the subject's compatibility refuses it
   */
  public int register(String subject, Schema schema) throws IOException, InterruptedException {
    RegistryAnswer answer =
        client.send(
            "POST", "/subjects/" + encoded(subject) + "/versions", "schema", schema.toString());
    if (answer.isRefusal()) {
      throw new IncompatibleSchemaException(subject, answer.message());
    }
    return answer.member("id").asInt();
  }

  /** Sets what a subject's next schema must keep, such as {@code BACKWARD}. */
  public void compatibility(String subject, String level) throws IOException, InterruptedException {
    client
        .send("PUT", "/config/" + encoded(subject), "compatibility", level)
        .member("compatibility");
  }

  /** The compatibility level set on a subject; empty when it has none of its own. */
  public Optional<String> compatibility(String subject) throws IOException, InterruptedException {
    RegistryAnswer answer = client.get("/config/" + encoded(subject));
    return answer.isNotFound()
        ? Optional.empty()
        : Optional.of(answer.member("compatibilityLevel").asText());
  }

  /** A schema in another language than Avro's, or a broken one, is none that could be read with. */
  private static Optional<Schema> parsed(String text) {
    try {
      return Optional.of(new Schema.Parser().parse(text));
    } catch (RuntimeException e) {
      // Avro's parser throws more than its own exceptions at what was not meant for it.
      return Optional.empty();
    }
  }

  private static String encoded(String subject) {
    return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A schema and its id. */
  public record RegisteredSchema(int id, Schema schema) {}
}
