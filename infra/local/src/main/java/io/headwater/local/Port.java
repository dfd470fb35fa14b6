package io.headwater.local;

import java.util.Locale;

/** A port of a part, with the number it has unless that is taken. */
enum Port {
  KAFKA(19092),
  KAFKA_CONTROLLER(19093),
  REGISTRY(19081),
  REGISTRY_MANAGEMENT(19082),
  S3(19000),
  POSTGRES(19432),
  CATALOG(19181),
  FLINK(19061),
  FLINK_RPC(19062),
  FLINK_BLOB(19063),
  TASKMANAGER_RPC(19064),
  TASKMANAGER_DATA(19065),
  TRINO(19443),
  TRINO_INTERNAL(19080),
  LIVE(19090);

  private final int preferred;

  Port(int preferred) {
    this.preferred = preferred;
  }

  int preferred() {
    return preferred;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
