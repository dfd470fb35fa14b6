package io.headwater.local;

import io.headwater.platform.Configurations;
import io.headwater.platform.Identity;
import io.headwater.platform.JobSettings;
import io.headwater.platform.PlatformException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The live dashboard. It is ready when it answers; the topics it shows are waited for by itself,
 * because they are made when the parts are up.
 */
final class LivePart implements Part {
  private final Site site;

  LivePart(Site site) {
    this.site = site;
  }

  @Override
  public String name() {
    return "live";
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.LIVE);
  }

  @Override
  public int megabytes() {
    return 300;
  }

  @Override
  public Launch prepare() throws IOException, PlatformException {
    Path file = site.home().run(name()).resolve("live.properties");
    Configurations.write(file, settings());
    return JavaLaunch.of(site, name())
        .options("-Xmx192m", "-XX:ReservedCodeCacheSize=64m")
        .options(JvmOptions.QUICK)
        .options(JvmOptions.PATIENT)
        .classPath(site.repository().moduleClassPath("serving/live", "headwater-live-0.1.0.jar"))
        .main("io.headwater.live.Live", file.toString());
  }

  @Override
  public void probe() throws Exception {
    Http.expect(Http.get(endpoint(site.ports()).resolve("/ready")), 200);
    Http.expect(Http.get(endpoint(site.ports()).resolve("/api/health")), 401);
  }

  static URI endpoint(Ports ports) {
    return URI.create("http://" + ports.address(Port.LIVE));
  }

  private Map<String, String> settings() {
    Map<String, String> settings =
        new HashMap<>(
            JobSettings.of(
                LocalPlatform.endpoints(site),
                site.secrets(),
                site.home().folder(),
                Identity.SERVING));
    settings.put("HEADWATER_LIVE_PORT", Integer.toString(site.ports().number(Port.LIVE)));
    settings.put("HEADWATER_LIVE_PARTS", String.join(",", parts()));
    return settings;
  }

  /** How it asks each of the others whether it is there, without a login. */
  private List<String> parts() {
    Ports ports = site.ports();
    URI flink = FlinkJobManagerPart.endpoint(ports);
    return List.of(
        "kafka=tcp://" + ports.address(Port.KAFKA),
        "registry=" + RegistryPart.endpoint(ports).resolve(RegistryPart.API + "/subjects"),
        "object-store=" + ObjectStorePart.endpoint(ports).resolve("/"),
        "postgres=tcp://" + ports.address(Port.POSTGRES),
        "catalog=" + CatalogPart.endpoint(ports).resolve("/v1/config"),
        "flink-jobmanager=" + flink.resolve("/overview#slots-total"),
        "flink-taskmanager=" + flink.resolve("/taskmanagers#slotsNumber"),
        "trino=http://" + ports.address(Port.TRINO_INTERNAL) + "/v1/info#\"starting\":false");
  }
}
