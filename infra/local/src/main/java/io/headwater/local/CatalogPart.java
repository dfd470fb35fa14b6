package io.headwater.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.platform.Configurations;
import io.headwater.platform.Identity;
import io.headwater.platform.PlatformException;
import io.headwater.platform.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Iceberg REST catalog, on Postgres. */
final class CatalogPart implements Part {
  static final String TOKEN_PATH = "/v1/oauth/tokens";
  static final String WAREHOUSE = "lake";
  static final String SCOPE = "catalog";

  private final Site site;

  CatalogPart(Site site) {
    this.site = site;
  }

  @Override
  public String name() {
    return "catalog";
  }

  /** The store is reached only when a table is, so it need not be ready first. */
  @Override
  public List<String> needs() {
    return List.of("postgres");
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.CATALOG);
  }

  @Override
  public int megabytes() {
    return 300;
  }

  @Override
  public Launch prepare() throws IOException, PlatformException {
    Path file = site.home().run(name()).resolve("catalog.properties");
    Configurations.write(file, settings());
    return JavaLaunch.of(site, name())
        .options("-Xmx256m")
        .options(JvmOptions.QUICK)
        .options(JvmOptions.LIGHT)
        .options("-Dorg.slf4j.simpleLogger.showDateTime=true")
        .classPath(site.repository().classPath(name()))
        .main("io.headwater.catalog.CatalogServer", file.toString());
  }

  @Override
  public void probe() throws Exception {
    URI endpoint = endpoint(site.ports());
    String body = Http.expect(login(endpoint), 200);
    String token = new ObjectMapper().readTree(body).path("access_token").asText();
    HttpRequest list =
        Http.request(endpoint.resolve("/v1/namespaces"))
            .header("Authorization", "Bearer " + token)
            .build();
    Http.expect(list, 200);
  }

  static URI endpoint(Ports ports) {
    return URI.create("http://" + ports.address(Port.CATALOG));
  }

  private HttpRequest login(URI endpoint) {
    String secret = site.secrets().read(Identity.PROVISIONER, Secrets.CATALOG_CLIENT);
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s&scope=%s"
            .formatted(Identity.PROVISIONER.id(), secret, SCOPE);
    return Http.request(endpoint.resolve(TOKEN_PATH))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form))
        .build();
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("port", Integer.toString(site.ports().number(Port.CATALOG)));
    settings.put("grants", site.home().catalogGrants().toString());
    settings.put("signing-key", site.secrets().read(Secrets.TOKEN_KEY));
    for (Identity identity : Secrets.holders(Secrets.CATALOG_CLIENT)) {
      settings.put(
          "client." + identity.id(), site.secrets().read(identity, Secrets.CATALOG_CLIENT));
    }
    iceberg().forEach((name, value) -> settings.put("catalog." + name, value));
    return settings;
  }

  private Map<String, String> iceberg() {
    Map<String, String> iceberg = new HashMap<>();
    iceberg.put("catalog-impl", "org.apache.iceberg.jdbc.JdbcCatalog");
    iceberg.put("uri", PostgresProbe.url(site.ports(), Identity.CATALOG.id()));
    iceberg.put("jdbc.user", Identity.CATALOG.id());
    iceberg.put("jdbc.password", site.secrets().read(Identity.CATALOG, Secrets.DATABASE));
    iceberg.put("jdbc.sslmode", "disable");
    // With views.
    iceberg.put("jdbc.schema-version", "V1");
    iceberg.put("clients", "8");
    // The server is being stopped or is starting: connect anew.
    iceberg.put("retryable_status_codes", "57P01,57P02,57P03");
    iceberg.put("warehouse", "s3://" + ObjectStorePart.BUCKET + "/warehouse");
    iceberg.put("io-impl", "org.apache.iceberg.aws.s3.S3FileIO");
    iceberg.put("s3.endpoint", ObjectStorePart.endpoint(site.ports()).toString());
    iceberg.put("s3.path-style-access", "true");
    iceberg.put("s3.access-key-id", Identity.CATALOG.id());
    iceberg.put("s3.secret-access-key", site.secrets().read(Identity.CATALOG, Secrets.S3));
    iceberg.put("client.region", ObjectStorePart.REGION);
    return iceberg;
  }
}
