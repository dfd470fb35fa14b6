package io.headwater.compose;

import java.util.List;
import java.util.Locale;

/** A service of {@code docker-compose.yml} that other parts need, and the ports it listens on. */
enum Service {
  KAFKA(19092),
  SCHEMA_REGISTRY(8080),
  OBJECT_STORE(9000),
  POSTGRES(5432),
  CATALOG(8181),
  FLINK_JOBMANAGER(8081),
  FLINK_TASKMANAGER(9067),
  TRINO(8443),
  LIVE(8090);

  private final int port;

  Service(int port) {
    this.port = port;
  }

  /** Its host name in the network of the platform, and how people call it. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  int port() {
    return port;
  }

  String address() {
    return id() + ":" + port;
  }

  List<Integer> ports() {
    return List.of(port);
  }
}
