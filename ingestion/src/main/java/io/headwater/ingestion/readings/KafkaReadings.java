package io.headwater.ingestion.readings;

import io.headwater.ingestion.kafka.RecordSink;
import io.headwater.ingestion.kafka.WritableTopic;
import io.headwater.ingestion.readings.wire.ReadingEncoding;
import io.headwater.settings.KafkaSettings;
import io.headwater.settings.RegistrySettings;

/** The topic of readings, keyed by device. */
public final class KafkaReadings implements ReadingTarget {
  /** Its name. */
  public static final String TOPIC = "iot.readings.v1";

  private final WritableTopic topic;

  private KafkaReadings(WritableTopic topic) {
    this.topic = topic;
  }

  /**
   * Asks Kafka and the registry whether they are ready for readings.
   *
   * @throws io.headwater.ingestion.IngestionException within some ten seconds when they are not
   */
  public static KafkaReadings find(KafkaSettings kafka, RegistrySettings registry) {
    return new KafkaReadings(WritableTopic.find(TOPIC, kafka, registry));
  }

  @Override
  public ReadingEncoding encoding() {
    return new ReadingEncoding(topic.schema(), topic.schemaId());
  }

  @Override
  public RecordSink open() {
    return topic.producer("device");
  }
}
