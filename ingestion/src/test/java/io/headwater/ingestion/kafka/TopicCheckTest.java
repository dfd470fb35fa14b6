package io.headwater.ingestion.kafka;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.ingestion.IngestionException;
import io.headwater.settings.KafkaSettings;
import io.headwater.settings.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TopicCheckTest {
  @Test
  void saysThatThePlatformIsNotUp() throws IOException {
    // Takes connections and never answers.
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String bootstrap = "127.0.0.1:" + silent.getLocalPort();

      refuses(bootstrap, "Kafka at " + bootstrap + " does not answer. Is the platform up?");
    }
  }

  @Test
  void saysThatAnAddressIsNone() {
    refuses("nonsense", "Kafka at nonsense cannot be used: ");
  }

  private static void refuses(String bootstrap, String message) {
    KafkaSettings kafka = new KafkaSettings(bootstrap, "ingestion", new Secret("secret"));
    assertThatThrownBy(
            () -> new TopicCheck(kafka, Duration.ofMillis(500)).writable("shop.orders.v1"))
        .isInstanceOf(IngestionException.class)
        .hasMessageContaining(message);
  }
}
