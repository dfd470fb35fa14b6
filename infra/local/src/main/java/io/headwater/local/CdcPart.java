package io.headwater.local;

import io.headwater.platform.Configurations;
import io.headwater.platform.Identity;
import io.headwater.platform.JobSettings;
import io.headwater.platform.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Captures what the shop's database commits. It is ready when it has a replication slot and begins
 * to read; the database and the topics have to be provisioned by then.
 */
final class CdcPart implements Part {
  private static final String HEARTBEAT = "HEADWATER_CDC_HEARTBEAT";

  private final Site site;

  CdcPart(Site site) {
    this.site = site;
  }

  @Override
  public String name() {
    return "cdc";
  }

  /** Stopped before them, it stores how far it is. */
  @Override
  public List<String> needs() {
    return List.of("kafka", "registry", "postgres");
  }

  @Override
  public List<Port> ports() {
    return List.of();
  }

  @Override
  public int megabytes() {
    return 260;
  }

  @Override
  public Launch prepare() throws IOException, PlatformException {
    Path file = site.home().run(name()).resolve("cdc.properties");
    Configurations.write(file, settings());
    return JavaLaunch.of(site, name())
        .options("-Xmx160m")
        .options(JvmOptions.QUICK)
        .options(JvmOptions.LIGHT)
        .classPath(site.repository().moduleClassPath("ingestion/cdc", "headwater-cdc-0.1.0.jar"))
        .main("io.headwater.cdc.Capture", file.toString());
  }

  @Override
  public void probe() throws Exception {
    if (!Files.exists(sign())) {
      throw new IOException("it does not capture yet");
    }
  }

  /** Gone with everything else in its folder before it is started. */
  private Path sign() throws IOException {
    return JavaLaunch.work(site, name()).resolve("capturing");
  }

  private Map<String, String> settings() throws IOException {
    Map<String, String> settings =
        new HashMap<>(
            JobSettings.of(
                LocalPlatform.endpoints(site), site.secrets(), site.home().folder(), Identity.CDC));
    settings.put("HEADWATER_CDC_SIGN", sign().toString());
    String heartbeat = System.getenv(HEARTBEAT);
    if (heartbeat != null && !heartbeat.isBlank()) {
      settings.put(HEARTBEAT, heartbeat);
    }
    return settings;
  }
}
