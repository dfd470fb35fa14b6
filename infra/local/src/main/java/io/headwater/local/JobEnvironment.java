package io.headwater.local;

import java.util.HashMap;
import java.util.Map;

/** The HEADWATER_ variables of one identity: addresses, and the files of the secrets it has. */
final class JobEnvironment {
  private final Site site;
  private final Identity identity;
  private final Map<String, String> variables = new HashMap<>();

  private JobEnvironment(Site site, Identity identity) {
    this.site = site;
    this.identity = identity;
  }

  static Map<String, String> of(Site site, Identity identity) {
    JobEnvironment environment = new JobEnvironment(site, identity);
    environment.registry();
    environment.kafka();
    environment.catalog();
    environment.objectStore();
    environment.trino();
    environment.own();
    return Map.copyOf(environment.variables);
  }

  private void registry() {
    if (holds(Secrets.REGISTRY)) {
      String root = RegistryPart.endpoint(site.ports()).resolve(RegistryPart.API).toString();
      variables.put("HEADWATER_REGISTRY_URL", root);
      variables.put("HEADWATER_REGISTRY_USER", identity.id());
      secret("HEADWATER_REGISTRY_PASSWORD", Secrets.REGISTRY);
    }
  }

  private void kafka() {
    if (holds(Secrets.KAFKA)) {
      variables.put("HEADWATER_KAFKA_BOOTSTRAP", site.ports().address(Port.KAFKA));
      variables.put("HEADWATER_KAFKA_USER", identity.id());
      secret("HEADWATER_KAFKA_PASSWORD", Secrets.KAFKA);
    }
  }

  private void catalog() {
    if (holds(Secrets.CATALOG_CLIENT)) {
      String endpoint = CatalogPart.endpoint(site.ports()).toString();
      variables.put("HEADWATER_CATALOG_URI", endpoint);
      variables.put("HEADWATER_CATALOG_TOKEN_URI", endpoint + CatalogPart.TOKEN_PATH);
      variables.put("HEADWATER_CATALOG_WAREHOUSE", CatalogPart.WAREHOUSE);
      variables.put("HEADWATER_CATALOG_SCOPE", CatalogPart.SCOPE);
      variables.put("HEADWATER_CATALOG_CLIENT_ID", identity.id());
      secret("HEADWATER_CATALOG_CLIENT_SECRET", Secrets.CATALOG_CLIENT);
    }
  }

  private void objectStore() {
    if (holds(Secrets.S3)) {
      variables.put("HEADWATER_S3_ENDPOINT", ObjectStorePart.endpoint(site.ports()).toString());
      variables.put("HEADWATER_S3_REGION", ObjectStorePart.REGION);
      variables.put("HEADWATER_S3_ACCESS_KEY", identity.id());
      secret("HEADWATER_S3_SECRET_KEY", Secrets.S3);
    }
  }

  private void trino() {
    if (holds(Secrets.TRINO_USER)) {
      variables.put("HEADWATER_TRINO_URL", TrinoPart.url(site));
      variables.put("HEADWATER_TRINO_USER", identity.id());
      secret("HEADWATER_TRINO_PASSWORD", Secrets.TRINO_USER);
    }
  }

  /** What only one of them needs. */
  private void own() {
    Home home = site.home();
    switch (identity) {
      case BATCH ->
          variables.put("HEADWATER_PII_KEY_FILE", site.secrets().path(Secrets.PII_KEY).toString());
      case INGESTION ->
          variables.put("HEADWATER_STATE_DIR", home.state().resolve("ingestion").toString());
      case STREAMING -> {
        variables.put("HEADWATER_STREAM_CHECKPOINT_DIR", FlinkConfiguration.checkpoints(home));
        variables.put("FLINK_CONF_DIR", home.flinkConfiguration().toString());
      }
      default -> {
        // The addresses above are all it needs.
      }
    }
  }

  private boolean holds(String kind) {
    return Secrets.holders(kind).contains(identity);
  }

  private void secret(String variable, String kind) {
    variables.put(variable + "_FILE", site.secrets().path(identity, kind).toString());
  }
}
