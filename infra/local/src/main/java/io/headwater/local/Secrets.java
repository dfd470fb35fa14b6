package io.headwater.local;

import static io.headwater.local.Identity.BATCH;
import static io.headwater.local.Identity.BROKER;
import static io.headwater.local.Identity.CATALOG;
import static io.headwater.local.Identity.INGESTION;
import static io.headwater.local.Identity.POSTGRES;
import static io.headwater.local.Identity.PROBE;
import static io.headwater.local.Identity.PROVISIONER;
import static io.headwater.local.Identity.STREAMING;
import static io.headwater.local.Identity.TRINO;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The secrets of one home, each made once, 256 random bits in a file of its own. */
final class Secrets {
  static final String KAFKA = "kafka";
  static final String CATALOG_CLIENT = "catalog";
  static final String S3 = "s3";
  static final String REGISTRY = "registry";
  static final String TRINO_USER = "trino";
  static final String DATABASE = "postgres";

  /** The key that turns personal data into tokens; it stays out of the lake. */
  static final String PII_KEY = "pii-key";

  static final String TOKEN_KEY = "catalog-token-key";
  static final String CONTROLLER = "kafka-controller";
  static final String TRINO_INTERNAL = "trino-internal";
  static final String TRINO_KEYSTORE = "trino-keystore";
  static final String REGISTRY_DATABASE = "registry-database";

  private static final int BYTES = 32;

  private static final Map<String, List<Identity>> HOLDERS =
      Map.of(
          KAFKA, List.of(BROKER, PROVISIONER, INGESTION, STREAMING, BATCH),
          CATALOG_CLIENT, List.of(PROVISIONER, STREAMING, BATCH, TRINO),
          S3, List.of(PROBE, PROVISIONER, CATALOG, STREAMING, BATCH, TRINO),
          REGISTRY, List.of(PROBE, PROVISIONER, INGESTION, STREAMING, BATCH),
          TRINO_USER, List.of(PROVISIONER, Identity.ANALYST, Identity.ENGINEER),
          DATABASE, List.of(POSTGRES, CATALOG));

  private static final List<String> SHARED =
      List.of(PII_KEY, TOKEN_KEY, CONTROLLER, TRINO_INTERNAL, TRINO_KEYSTORE, REGISTRY_DATABASE);

  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  Secrets(Home home) {
    this.folder = home.secrets();
  }

  /** Makes those that do not exist yet. */
  void make() throws IOException {
    Stream<String> personal =
        HOLDERS.entrySet().stream()
            .flatMap(kind -> kind.getValue().stream().map(who -> name(who, kind.getKey())));
    for (String name : Stream.concat(personal, SHARED.stream()).toList()) {
      if (!Files.exists(folder.resolve(name))) {
        PrivateFiles.write(folder.resolve(name), generate());
      }
    }
  }

  /** Who has a secret of this kind. */
  static List<Identity> holders(String kind) {
    return HOLDERS.getOrDefault(kind, List.of());
  }

  Path path(Identity identity, String kind) {
    if (!holders(kind).contains(identity)) {
      throw new IllegalArgumentException(
          "The identity %s has no secret of the kind %s".formatted(identity.id(), kind));
    }
    return folder.resolve(name(identity, kind));
  }

  Path path(String shared) {
    return folder.resolve(shared);
  }

  String read(Identity identity, String kind) {
    return read(path(identity, kind));
  }

  String read(String shared) {
    return read(path(shared));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the secret " + file, e);
    }
  }

  private String generate() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String name(Identity identity, String kind) {
    return identity.id() + "-" + kind;
  }
}
