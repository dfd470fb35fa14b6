package io.headwater.local;

import static io.headwater.platform.Identity.PROBE;
import static java.util.Map.entry;

import io.headwater.platform.Configurations;
import io.headwater.platform.PlatformException;
import io.headwater.platform.PrivateFiles;
import io.headwater.platform.RegistryUsers;
import io.headwater.platform.Secrets;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The schema registry, on a database file. It knows its users by a password each; it does not tell
 * them apart further, because its roles come with an OpenID Connect server only.
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
    URI subjects = endpoint(site.ports()).resolve(API + "/subjects");
    String login = PROBE.id() + ":" + site.secrets().read(PROBE, Secrets.REGISTRY);
    String encoded = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    Http.expect(Http.request(subjects).header("Authorization", "Basic " + encoded).build(), 200);
    Http.expect(Http.get(subjects), 401);
  }

  static URI endpoint(Ports ports) {
    return URI.create("http://" + ports.address(Port.REGISTRY));
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>(store());
    settings.putAll(RegistryUsers.properties(site.secrets()));
    return settings;
  }

  private Map<String, String> store() {
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
        entry("apicurio.datasource.password", site.secrets().read(Secrets.REGISTRY_DATABASE)));
  }
}
