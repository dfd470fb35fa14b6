package io.headwater.compose;

import java.nio.file.Path;

/** Where the volumes of the platform are mounted in our own containers. */
final class Volumes {
  /** Every secret; no other container mounts it. */
  static final Path SECRETS = Path.of("/secrets");

  /** A folder for each service, mounted by that service alone, with what it reads at its start. */
  private static final Path SERVICES = Path.of("/services");

  /** The jars of ours and of the connectors that the Flink containers load. */
  static final Path FLINK_LIBRARIES = Path.of("/services/flink");

  private Volumes() {}

  static Path of(Service service) {
    return of(service.id());
  }

  static Path of(String service) {
    return SERVICES.resolve(service);
  }
}
