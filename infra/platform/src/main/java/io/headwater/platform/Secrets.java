package io.headwater.platform;

import static io.headwater.platform.Identity.BATCH;
import static io.headwater.platform.Identity.BROKER;
import static io.headwater.platform.Identity.CATALOG;
import static io.headwater.platform.Identity.CDC;
import static io.headwater.platform.Identity.CRM;
import static io.headwater.platform.Identity.INGESTION;
import static io.headwater.platform.Identity.POSTGRES;
import static io.headwater.platform.Identity.PROBE;
import static io.headwater.platform.Identity.PROVISIONER;
import static io.headwater.platform.Identity.RECONCILER;
import static io.headwater.platform.Identity.SERVING;
import static io.headwater.platform.Identity.SHOP;
import static io.headwater.platform.Identity.STREAMING;
import static io.headwater.platform.Identity.TRINO;
import static io.headwater.platform.Identity.WATCHER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The secrets of one platform, each made once, 256 random bits in a file of its own. */
public final class Secrets {
  public static final String KAFKA = "kafka";
  public static final String CATALOG_CLIENT = "catalog";
  public static final String S3 = "s3";
  public static final String REGISTRY = "registry";
  public static final String TRINO_USER = "trino";
  public static final String DATABASE = "postgres";

  /** The key that turns personal data into tokens; it stays out of the lake. */
  public static final String PII_KEY = "pii-key";

  public static final String TOKEN_KEY = "catalog-token-key";
  public static final String CONTROLLER = "kafka-controller";
  public static final String TRINO_INTERNAL = "trino-internal";
  public static final String TRINO_KEYSTORE = "trino-keystore";
  public static final String REGISTRY_DATABASE = "registry-database";

  /** What a client of the live dashboard shows. */
  public static final String LIVE_TOKEN = "live-token";

  /** What the stand-in for a CRM takes of a private app, and of who has it change. */
  public static final String CRM_TOKEN = "crm-token";

  /** What an OAuth app shows to the stand-in for a CRM to get tokens. */
  public static final String CRM_CLIENT = "crm-client";

  public static final String CRM_REFRESH_TOKEN = "crm-refresh-token";

  private static final int BYTES = 32;

  /** Not secret: under which id the catalog knows an identity, where it chose the id itself. */
  private static final String CATALOG_CLIENT_ID = "catalog-id";

  private static final Map<String, List<Identity>> HOLDERS =
      Map.of(
          KAFKA, List.of(BROKER, PROVISIONER, INGESTION, CDC, STREAMING, BATCH, WATCHER, SERVING),
          CATALOG_CLIENT, List.of(PROVISIONER, STREAMING, BATCH, RECONCILER, TRINO),
          S3,
              List.of(
                  PROBE, PROVISIONER, CATALOG, CRM, INGESTION, STREAMING, BATCH, RECONCILER, TRINO),
          REGISTRY, List.of(PROBE, PROVISIONER, INGESTION, CDC, STREAMING, BATCH, WATCHER, SERVING),
          TRINO_USER, List.of(PROVISIONER, WATCHER, Identity.ANALYST, Identity.ENGINEER),
          DATABASE, List.of(POSTGRES, CATALOG, PROVISIONER, SHOP, CDC));

  private static final List<String> SHARED =
      List.of(
          PII_KEY,
          TOKEN_KEY,
          CONTROLLER,
          TRINO_INTERNAL,
          TRINO_KEYSTORE,
          REGISTRY_DATABASE,
          LIVE_TOKEN,
          CRM_TOKEN,
          CRM_CLIENT,
          CRM_REFRESH_TOKEN);

  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  /** The secrets in a folder. */
  public Secrets(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes those that do not exist yet.
   *
   * @param more names of shared secrets that only this platform has
   */
  public void make(String... more) throws IOException {
    Stream<String> personal =
        HOLDERS.entrySet().stream()
            .flatMap(kind -> kind.getValue().stream().map(who -> name(who, kind.getKey())));
    Stream<String> shared = Stream.concat(SHARED.stream(), Stream.of(more));
    for (String name : Stream.concat(personal, shared).toList()) {
      if (!Files.exists(folder.resolve(name))) {
        PrivateFiles.write(folder.resolve(name), generate());
      }
    }
  }

  /** Who has a secret of this kind. */
  public static List<Identity> holders(String kind) {
    return HOLDERS.getOrDefault(kind, List.of());
  }

  /**
   * The file of an identity's secret.
   *
   * @throws IllegalArgumentException when the identity has no secret of that kind
   */
  public Path path(Identity identity, String kind) {
    if (!holders(kind).contains(identity)) {
      throw new IllegalArgumentException(
          "The identity %s has no secret of the kind %s".formatted(identity.id(), kind));
    }
    return folder.resolve(name(identity, kind));
  }

  /** The file of a shared secret. */
  public Path path(String shared) {
    return folder.resolve(shared);
  }

  /** An identity's secret. */
  public String read(Identity identity, String kind) {
    return read(path(identity, kind));
  }

  /** A shared secret. */
  public String read(String shared) {
    return read(path(shared));
  }

  /** Where the id is kept under which the catalog knows an identity, if it chose the id. */
  public Path catalogClientId(Identity identity) {
    return folder.resolve(name(identity, CATALOG_CLIENT_ID));
  }

  /** The id under which the catalog knows an identity. */
  public String catalogClient(Identity identity) {
    Path chosen = catalogClientId(identity);
    return Files.exists(chosen) ? read(chosen).strip() : identity.id();
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
