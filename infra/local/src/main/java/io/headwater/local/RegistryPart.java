package io.headwater.local;

import static java.util.Map.entry;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The schema registry, on a database file. It knows no users: whoever reaches loopback may register
 * a schema that is compatible with the ones before. Its Confluent API takes names and passwords
 * only together with an identity provider, which a local platform does not have.
 */
final class RegistryPart implements Part {
  static final String API = "/apis/ccompat/v7";

  private final Site site;

  RegistryPart(Site site) {
    this.site = site;
  }

  @Override
  public String name() {
    return "registry";
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.REGISTRY, Port.REGISTRY_MANAGEMENT);
  }

  @Override
  public int megabytes() {
    return 330;
  }

  @Override
  public Launch prepare() throws IOException, PlatformException {
    Path jar = site.repository().target(name()).resolve("apicurio/quarkus-run.jar");
    Path folder = site.home().run(name()).resolve("config");
    PrivateFiles.createFolder(folder);
    PrivateFiles.createFolder(site.home().data().resolve(name()));
    Configurations.write(folder.resolve("application.properties"), settings());
    return JavaLaunch.of(site, name())
        .options("-Xmx192m")
        .options(JvmOptions.QUICK)
        .options(JvmOptions.LIGHT)
        .main("-jar", jar.toString());
  }

  @Override
  public void probe() throws Exception {
    Http.expect(Http.get(endpoint(site.ports()).resolve(API + "/subjects")), 200);
  }

  static URI endpoint(Ports ports) {
    return URI.create("http://" + ports.address(Port.REGISTRY));
  }

  private Map<String, String> settings() {
    Path database = site.home().data().resolve(name()).resolve("registry");
    return Map.ofEntries(
        entry("quarkus.http.host", "127.0.0.1"),
        entry("quarkus.http.port", Integer.toString(site.ports().number(Port.REGISTRY))),
        entry("quarkus.management.host", "127.0.0.1"),
        entry(
            "quarkus.management.port",
            Integer.toString(site.ports().number(Port.REGISTRY_MANAGEMENT))),
        entry("apicurio.storage.kind", "sql"),
        entry("apicurio.storage.sql.kind", "h2"),
        // Without a delay a schema that was acknowledged is there after kill -9.
        entry("apicurio.datasource.url", "jdbc:h2:file:" + database + ";WRITE_DELAY=0"),
        entry("apicurio.datasource.username", "registry"),
        entry("apicurio.datasource.password", site.secrets().read(Secrets.REGISTRY_DATABASE)),
        entry("apicurio.rules.global.compatibility", "BACKWARD"),
        entry("apicurio.rules.global.validity", "FULL"));
  }
}
