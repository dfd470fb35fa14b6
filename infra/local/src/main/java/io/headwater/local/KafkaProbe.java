package io.headwater.local;

import io.headwater.platform.Identity;
import io.headwater.platform.KafkaSettings;
import io.headwater.platform.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Gives the users of the broker their passwords, then writes a record and reads it back. */
final class KafkaProbe {
  private static final String TOPIC = "_headwater.probe";
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int ITERATIONS = 4096;

  private final Site site;

  KafkaProbe(Site site) {
    this.site = site;
  }

  void run() throws InterruptedException, ExecutionException, TimeoutException {
    try (Admin admin = Admin.create(client())) {
      admin
          .alterUserScramCredentials(users())
          .all()
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      createTopic(admin);
    }
    String mark = Instant.now().toString();
    RecordMetadata written = write(mark);
    if (read(written).noneMatch(mark::equals)) {
      throw new IllegalStateException("the broker does not return what was written to " + TOPIC);
    }
  }

  /** All but the broker itself, whose password is part of the format. */
  private List<UserScramCredentialAlteration> users() {
    ScramCredentialInfo form = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
    return Secrets.holders(Secrets.KAFKA).stream()
        .filter(identity -> identity != Identity.BROKER)
        .<UserScramCredentialAlteration>map(
            identity ->
                new UserScramCredentialUpsertion(
                    identity.id(), form, site.secrets().read(identity, Secrets.KAFKA)))
        .toList();
  }

  private static void createTopic(Admin admin)
      throws InterruptedException, ExecutionException, TimeoutException {
    NewTopic topic =
        new NewTopic(TOPIC, Optional.of(1), Optional.of((short) 1))
            .configs(Map.of("retention.ms", "3600000", "segment.bytes", "1048576"));
    try {
      admin.createTopics(List.of(topic)).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private RecordMetadata write(String mark)
      throws InterruptedException, ExecutionException, TimeoutException {
    try (Producer<String, String> producer =
        new KafkaProducer<>(client(), new StringSerializer(), new StringSerializer())) {
      return producer
          .send(new ProducerRecord<>(TOPIC, mark))
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private Stream<String> read(RecordMetadata written) {
    TopicPartition partition = new TopicPartition(written.topic(), written.partition());
    try (Consumer<String, String> consumer =
        new KafkaConsumer<>(client(), new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seek(partition, written.offset());
      return consumer.poll(PATIENCE).records(partition).stream().map(record -> record.value());
    }
  }

  private Map<String, Object> client() {
    Map<String, Object> client = new HashMap<>();
    client.putAll(
        KafkaSettings.client(
            Identity.BROKER.id(), site.secrets().read(Identity.BROKER, Secrets.KAFKA)));
    client.put("bootstrap.servers", site.ports().address(Port.KAFKA));
    client.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
    client.put("request.timeout.ms", (int) PATIENCE.toMillis() / 2);
    client.put("enable.metrics.push", false);
    return client;
  }
}
