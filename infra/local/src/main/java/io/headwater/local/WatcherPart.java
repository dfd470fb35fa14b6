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
import java.util.stream.Collectors;

/**
 * Looks for what is wrong with the other parts and their streams, and tells people. It is ready
 * when it understands its rules and nobody else watches. Who starts it says with HEADWATER_ALERT_
 * variables how it does that.
 */
final class WatcherPart implements Part {
  private static final String OF_A_PERSON = "HEADWATER_ALERT_";

  private final Site site;

  WatcherPart(Site site) {
    this.site = site;
  }

  @Override
  public String name() {
    return "watcher";
  }

  /** What it looks at: it is stopped before that, or it would tell of a stop. */
  @Override
  public List<String> needs() {
    return List.of("kafka", "registry", "flink-jobmanager", "flink-taskmanager", "trino");
  }

  @Override
  public List<Port> ports() {
    return List.of();
  }

  @Override
  public int megabytes() {
    return 170;
  }

  @Override
  public Launch prepare() throws IOException, PlatformException {
    Path file = site.home().run(name()).resolve("watcher.properties");
    Configurations.write(file, settings());
    return JavaLaunch.of(site, name())
        .options("-Xmx64m", "-Dorg.slf4j.simpleLogger.defaultLogLevel=off")
        .options(JvmOptions.QUICK)
        .options(JvmOptions.LIGHT)
        .classPath(site.repository().moduleClassPath("infra/alerts", "headwater-alerts-0.1.0.jar"))
        .main("io.headwater.alerts.Watch", file.toString());
  }

  @Override
  public void probe() throws Exception {
    if (!Files.exists(sign())) {
      throw new IOException("it does not watch yet");
    }
  }

  /** Gone with everything else in its folder before it is started. */
  private Path sign() throws IOException {
    return JavaLaunch.work(site, name()).resolve("watching");
  }

  private Map<String, String> settings() throws IOException {
    Map<String, String> settings =
        new HashMap<>(
            JobSettings.of(
                LocalPlatform.endpoints(site),
                site.secrets(),
                site.home().folder(),
                Identity.WATCHER));
    settings.putAll(ofAPerson(System.getenv()));
    settings.put("HEADWATER_ALERT_HOME", site.home().folder().toString());
    settings.put("HEADWATER_ALERT_SIGN", sign().toString());
    return settings;
  }

  /** Paths are as they are where the person is, not where the watcher works. */
  static Map<String, String> ofAPerson(Map<String, String> variables) {
    return variables.entrySet().stream()
        .filter(variable -> variable.getKey().startsWith(OF_A_PERSON))
        .filter(variable -> !variable.getValue().isBlank())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                variable ->
                    variable.getKey().matches(".*_(FILE|RULES)")
                        ? Path.of(variable.getValue()).toAbsolutePath().toString()
                        : variable.getValue()));
  }
}
