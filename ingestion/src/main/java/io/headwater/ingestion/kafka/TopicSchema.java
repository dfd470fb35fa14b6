package io.headwater.ingestion.kafka;

import io.headwater.contracts.wire.IncompatibleSchemaException;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.contracts.wire.SchemaRegistry;
import io.headwater.ingestion.IngestionException;
import io.headwater.settings.RegistrySettings;
import java.io.IOException;
import java.util.Optional;
import org.apache.avro.Schema;

/** Finds the id under which the registry knows the schema of a topic. */
final class TopicSchema {
  private final RegistrySettings settings;

  TopicSchema(RegistrySettings settings) {
    this.settings = settings;
  }

  /** The id of a schema; one the registry has not seen is registered if readers can read it. */
  int id(String topic, Schema schema) throws InterruptedException {
    SchemaRegistry registry =
        new SchemaRegistry(
            new RegistryAddress(settings.url(), settings.user(), settings.password().reveal()));
    String subject = topic + "-value";
    try {
      Optional<SchemaRegistry.RegisteredSchema> latest = registry.latest(subject);
      return latest.isPresent() && latest.get().schema().equals(schema)
          ? latest.get().id()
          : registry.register(subject, schema);
    } catch (IncompatibleSchemaException refused) {
      throw new IngestionException(
          refused.getMessage()
              + ". The platform was provisioned from other contracts than this build has.",
          refused);
    } catch (IOException silent) {
      throw new IngestionException(
          silent.getMessage() + ". Is the platform up? './headwater up' starts it.", silent);
    }
  }
}
