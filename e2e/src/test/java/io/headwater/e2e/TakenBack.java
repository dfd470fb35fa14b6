package io.headwater.e2e;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Leaves in a topic what a replay leaves that was taken back: a record and the end of it. */
final class TakenBack {
  private TakenBack() {}

  static void record(Broker broker, String topic) throws ExecutionException, InterruptedException {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", broker.bootstrap(),
            "security.protocol", "SASL_PLAINTEXT",
            "sasl.mechanism", "SCRAM-SHA-512",
            "transactional.id", "test.taken-back",
            "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"provisioner\" password=\"%s\";"
                    .formatted(broker.password()));
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(topic, new byte[] {1}, new byte[] {1})).get();
      producer.abortTransaction();
    }
  }
}
