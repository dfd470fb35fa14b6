package io.headwater.streaming.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RunningCopiesTest {
  private static final String JOBS =
      """
      {"jobs": [{"jid": "a1", "name": "readings", "state": "RESTARTING"},
                {"jid": "b2", "name": "sales-per-minute", "state": "FAILED"}]}
      """;

  private HttpServer cluster;

  @BeforeEach
  void start() throws Exception {
    cluster = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    cluster.createContext(
        "/jobs/overview",
        exchange -> {
          exchange.sendResponseHeaders(200, JOBS.length());
          exchange.getResponseBody().write(JOBS.getBytes(UTF_8));
          exchange.close();
        });
    cluster.start();
  }

  @AfterEach
  void stop() {
    cluster.stop(0);
  }

  @Test
  void aSecondCopyIsRefusedAndToldOfTheFirst() {
    assertThatThrownBy(() -> RunningCopies.refuse(configuration(), "readings"))
        .isInstanceOf(NotReadyException.class)
        .hasMessageContaining("readings")
        .hasMessageContaining("a1");
  }

  @Test
  void aJobThatFailedMayStartAgain() {
    assertThatCode(() -> RunningCopies.refuse(configuration(), "sales-per-minute"))
        .doesNotThrowAnyException();
  }

  @Test
  void withoutAClusterThereIsNoCopy() {
    assertThatCode(() -> RunningCopies.refuse(new Configuration(), "readings"))
        .doesNotThrowAnyException();
  }

  private Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.set(RestOptions.ADDRESS, "127.0.0.1");
    configuration.set(RestOptions.PORT, cluster.getAddress().getPort());
    return configuration;
  }
}
