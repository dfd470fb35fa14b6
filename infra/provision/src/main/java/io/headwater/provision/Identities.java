package io.headwater.provision;

import java.util.List;

/** Who acts on the platform: one identity a part, and two kinds of people. */
final class Identities {
  static final String PROVISIONER = "provisioner";
  static final String STREAMING = "streaming";
  static final String TRINO = "trino";

  /** Those whose grants on the log are exactly what the contracts say. */
  static final List<String> ON_THE_LOG =
      List.of("ingestion", "streaming", "batch", "trino", "catalog", "analyst", "engineer");

  /** The jobs that reach tables through the catalog. */
  static final List<String> JOBS = List.of("batch", "streaming");

  private Identities() {}
}
