package io.headwater.ingestion.kafka;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contracts;
import io.headwater.ingestion.IngestionException;
import io.headwater.settings.KafkaSettings;
import io.headwater.settings.RegistrySettings;
import java.time.Duration;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A topic that Kafka and the registry are ready to take events for.
 *
 * @param name its name
 * @param schema the Avro schema its contract describes
 * @param schemaId the registry's id of that schema
 */
public record WritableTopic(String name, KafkaSettings kafka, Schema schema, int schemaId) {
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /**
   * Asks Kafka and the registry.
   *
   * @throws IngestionException within some ten seconds when the platform is not ready for it
   */
  public static WritableTopic find(String name, KafkaSettings kafka, RegistrySettings registry) {
    Schema schema = AvroSchemas.of(Contracts.load().named(name));
    try {
      new TopicCheck(kafka, PATIENCE).writable(name);
      return new WritableTopic(name, kafka, schema, new TopicSchema(registry).id(name, schema));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IngestionException("Interrupted before anything was sent", interrupted);
    }
  }

  /**
   * A producer to it.
   *
   * @param keyName what its keys name, such as {@code order}
   */
  public EventProducer producer(String keyName) {
    return new EventProducer(
        name,
        keyName,
        new KafkaProducer<>(
            ProducerSettings.of(kafka), new ByteArraySerializer(), new ByteArraySerializer()));
  }
}
