package io.headwater.platform;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The HEADWATER_ variables of one identity: addresses, and the files of the secrets it has. The
 * same on every platform; only the values differ.
 */
public final class JobSettings {
  private final Endpoints endpoints;
  private final Secrets secrets;
  private final Path home;
  private final Identity identity;
  private final Map<String, String> variables = new HashMap<>();

  private JobSettings(Endpoints endpoints, Secrets secrets, Path home, Identity identity) {
    this.endpoints = endpoints;
    this.secrets = secrets;
    this.home = home;
    this.identity = identity;
  }

  /**
   * The variables an identity's job needs.
   *
   * @param home folder in which the platform keeps the state of jobs and streams
   */
  public static Map<String, String> of(
      Endpoints endpoints, Secrets secrets, Path home, Identity identity) {
    JobSettings settings = new JobSettings(endpoints, secrets, home, identity);
    settings.registry();
    settings.kafka();
    settings.catalog();
    settings.objectStore();
    settings.trino();
    settings.shop();
    settings.own();
    return Map.copyOf(settings.variables);
  }

  /** Where a platform keeps the checkpoints of its streams. */
  public static Path checkpoints(Path home) {
    return flink(home).resolve("checkpoints");
  }

  /** Where a platform keeps the savepoints of its streams. */
  public static Path savepoints(Path home) {
    return flink(home).resolve("savepoints");
  }

  /** The configuration folder of whoever submits a stream. */
  public static Path flinkConfiguration(Path home) {
    return home.resolve("run").resolve("flink");
  }

  private static Path flink(Path home) {
    return home.resolve("data").resolve("flink");
  }

  private void registry() {
    if (holds(Secrets.REGISTRY)) {
      variables.put("HEADWATER_REGISTRY_URL", endpoints.registry().toString());
      variables.put("HEADWATER_REGISTRY_USER", identity.id());
      secret("HEADWATER_REGISTRY_PASSWORD", Secrets.REGISTRY);
    }
  }

  private void kafka() {
    if (holds(Secrets.KAFKA)) {
      variables.put("HEADWATER_KAFKA_BOOTSTRAP", endpoints.kafkaBootstrap());
      variables.put("HEADWATER_KAFKA_USER", identity.id());
      secret("HEADWATER_KAFKA_PASSWORD", Secrets.KAFKA);
    }
  }

  private void catalog() {
    if (holds(Secrets.CATALOG_CLIENT)) {
      variables.put("HEADWATER_CATALOG_URI", endpoints.catalog().toString());
      variables.put("HEADWATER_CATALOG_TOKEN_URI", endpoints.catalogToken().toString());
      variables.put("HEADWATER_CATALOG_WAREHOUSE", endpoints.warehouse());
      variables.put("HEADWATER_CATALOG_SCOPE", endpoints.catalogScope());
      variables.put("HEADWATER_CATALOG_CLIENT_ID", secrets.catalogClient(identity));
      secret("HEADWATER_CATALOG_CLIENT_SECRET", Secrets.CATALOG_CLIENT);
    }
  }

  private void objectStore() {
    if (holds(Secrets.S3)) {
      variables.put("HEADWATER_S3_ENDPOINT", endpoints.s3().toString());
      variables.put("HEADWATER_S3_REGION", endpoints.s3Region());
      variables.put("HEADWATER_S3_ACCESS_KEY", identity.id());
      secret("HEADWATER_S3_SECRET_KEY", Secrets.S3);
    }
  }

  private void trino() {
    if (holds(Secrets.TRINO_USER)) {
      variables.put("HEADWATER_TRINO_URL", endpoints.jdbcUrl());
      variables.put("HEADWATER_TRINO_USER", identity.id());
      secret("HEADWATER_TRINO_PASSWORD", Secrets.TRINO_USER);
    }
  }

  /** The catalog is reached over HTTP: its database is its own. */
  private void shop() {
    if (holds(Secrets.DATABASE) && identity != Identity.CATALOG) {
      variables.put("HEADWATER_SHOP_URL", endpoints.shop());
      variables.put("HEADWATER_SHOP_USER", identity.id());
      secret("HEADWATER_SHOP_PASSWORD", Secrets.DATABASE);
    }
  }

  /** What only one of them needs. */
  private void own() {
    switch (identity) {
      case BATCH ->
          variables.put("HEADWATER_PII_KEY_FILE", secrets.path(Secrets.PII_KEY).toString());
      case SERVING ->
          variables.put("HEADWATER_LIVE_TOKEN_FILE", secrets.path(Secrets.LIVE_TOKEN).toString());
      case CRM -> standIn();
      case INGESTION ->
          variables.put("HEADWATER_STATE_DIR", home.resolve("state/ingestion").toString());
      case STREAMING -> {
        variables.put("HEADWATER_STREAM_CHECKPOINT_DIR", "file://" + checkpoints(home));
        variables.put("FLINK_CONF_DIR", flinkConfiguration(home).toString());
      }
      case WATCHER -> {
        variables.put("HEADWATER_FLINK_URL", endpoints.flinkRest().toString());
        variables.put("HEADWATER_STREAMS_DIR", home.resolve("state/streams").toString());
      }
      default -> {
        // The addresses above are all it needs.
      }
    }
  }

  /** The stand-in for a CRM; a real one is named by a person. */
  private void standIn() {
    variables.put(
        "HEADWATER_CRM_STANDIN_ADDRESS", home.resolve("state/crm/stand-in.url").toString());
    variables.put("HEADWATER_CRM_STANDIN_TOKEN_FILE", secrets.path(Secrets.CRM_TOKEN).toString());
    variables.put(
        "HEADWATER_CRM_STANDIN_CLIENT_SECRET_FILE", secrets.path(Secrets.CRM_CLIENT).toString());
    variables.put(
        "HEADWATER_CRM_STANDIN_REFRESH_TOKEN_FILE",
        secrets.path(Secrets.CRM_REFRESH_TOKEN).toString());
  }

  private boolean holds(String kind) {
    return Secrets.holders(kind).contains(identity);
  }

  private void secret(String variable, String kind) {
    variables.put(variable + "_FILE", secrets.path(identity, kind).toString());
  }
}
