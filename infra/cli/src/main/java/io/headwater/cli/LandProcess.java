package io.headwater.cli;

import io.headwater.platform.Identity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts what lands files; its words are its own, so its help and its errors are too. */
final class LandProcess {
  private LandProcess() {}

  static int run(Installation installation, List<String> words) throws Exception {
    boolean asksForHelp = words.contains("--help") || words.contains("-h") || words.size() < 2;
    Map<String, String> settings =
        new HashMap<>(
            (asksForHelp ? installation.platform() : installation.runningPlatform("object-store"))
                .environment(Identity.INGESTION));
    settings.put("HEADWATER_DATASETS", installation.datasets().toString());
    return new JobProcess(settings)
        .with("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
        .with("-cp", JobModule.LANDING.classPath(installation))
        .with("io.headwater.landing.Land")
        .with(words)
        .run();
  }
}
