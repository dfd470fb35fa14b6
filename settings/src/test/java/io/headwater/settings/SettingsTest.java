package io.headwater.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Map<String, String> VARIABLES =
      Map.ofEntries(
          Map.entry("HEADWATER_KAFKA_BOOTSTRAP", "localhost:9092"),
          Map.entry("HEADWATER_KAFKA_USER", "batch"),
          Map.entry("HEADWATER_KAFKA_PASSWORD", "hidden\"\\"),
          Map.entry("HEADWATER_REGISTRY_URL", "http://localhost:8081/apis/ccompat/v7"),
          Map.entry("HEADWATER_REGISTRY_USER", "batch"),
          Map.entry("HEADWATER_REGISTRY_PASSWORD", "hidden"),
          Map.entry("HEADWATER_CATALOG_URI", "http://localhost:8181/"),
          Map.entry("HEADWATER_CATALOG_TOKEN_URI", "http://localhost:8181/v1/oauth/tokens"),
          Map.entry("HEADWATER_CATALOG_CLIENT_ID", "batch"),
          Map.entry("HEADWATER_CATALOG_CLIENT_SECRET", "hidden"),
          Map.entry("HEADWATER_S3_ENDPOINT", "http://localhost:9000"),
          Map.entry("HEADWATER_S3_ACCESS_KEY", "key"),
          Map.entry("HEADWATER_S3_SECRET_KEY", "hidden"),
          Map.entry("HEADWATER_PII_KEY", "hidden"));

  private final Environment environment = new Environment(VARIABLES);

  @Test
  void readsKafka() {
    KafkaSettings kafka = KafkaSettings.read(environment);
    environment.validate();
    assertThat(kafka.clientProperties())
        .containsOnly(
            Map.entry("bootstrap.servers", "localhost:9092"),
            Map.entry("security.protocol", "SASL_PLAINTEXT"),
            Map.entry("sasl.mechanism", "SCRAM-SHA-512"),
            Map.entry(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required"
                    + " username=\"batch\" password=\"hidden\\\"\\\\\";"));
  }

  @Test
  void readsTheRegistry() {
    RegistrySettings registry = RegistrySettings.read(environment);
    assertThat(registry.url()).isEqualTo(URI.create("http://localhost:8081/apis/ccompat/v7"));
    assertThat(registry.user()).isEqualTo("batch");
    assertThat(registry.password().reveal()).isEqualTo("hidden");
  }

  @Test
  void readsTheCatalogAndTheObjectStore() {
    CatalogSettings catalog = CatalogSettings.read(environment);
    ObjectStoreSettings store = ObjectStoreSettings.read(environment);
    environment.validate();
    assertThat(catalog.properties(store))
        .containsOnly(
            Map.entry("type", "rest"),
            Map.entry("uri", "http://localhost:8181/"),
            Map.entry("warehouse", "lake"),
            Map.entry("rest.auth.type", "oauth2"),
            Map.entry("credential", "batch:hidden"),
            Map.entry("oauth2-server-uri", "http://localhost:8181/v1/oauth/tokens"),
            Map.entry("scope", "catalog"),
            Map.entry("io-impl", "org.apache.iceberg.aws.s3.S3FileIO"),
            Map.entry("http-client.apache.connection-timeout-ms", "5000"),
            Map.entry("http-client.apache.socket-timeout-ms", "70000"),
            Map.entry("s3.retry.num-retries", "9"),
            Map.entry("s3.retry.min-wait-ms", "2000"),
            Map.entry("s3.retry.max-wait-ms", "20000"),
            Map.entry("s3.endpoint", "http://localhost:9000"),
            Map.entry("s3.path-style-access", "true"),
            Map.entry("s3.access-key-id", "key"),
            Map.entry("s3.secret-access-key", "hidden"),
            Map.entry("client.region", "us-east-1"));
  }

  @Test
  void readsTheKeyForPersonalData() {
    assertThat(PrivacySettings.read(environment).key().reveal()).isEqualTo("hidden");
  }

  @Test
  void hasNoDefaultForAnEndpointOrACredential() {
    Environment empty = new Environment(Map.of());
    KafkaSettings.read(empty);
    RegistrySettings.read(empty);
    CatalogSettings.read(empty);
    ObjectStoreSettings.read(empty);
    PrivacySettings.read(empty);
    assertThatThrownBy(empty::validate)
        .hasMessageContainingAll(VARIABLES.keySet().toArray(String[]::new));
  }

  @Test
  void neverPrintsASecret() {
    assertThat(new Secret("hidden")).hasToString("(redacted)");
    assertThat(
            new Object[] {
              KafkaSettings.read(environment),
              RegistrySettings.read(environment),
              CatalogSettings.read(environment),
              ObjectStoreSettings.read(environment),
              PrivacySettings.read(environment)
            })
        .allSatisfy(settings -> assertThat(settings.toString()).doesNotContain("hidden"))
        .allSatisfy(settings -> assertThat(settings.toString()).contains("(redacted)"));
  }
}
