package io.headwater.cli;

import io.headwater.platform.Identity;
import java.util.List;

/** Starts the shop that writes its database; its words are its own, so its help is too. */
final class ShopProcess {
  private ShopProcess() {}

  static int run(Installation installation, List<String> words) throws Exception {
    boolean asksForHelp = words.isEmpty() || words.contains("--help") || words.contains("-h");
    return new JobProcess(
            (asksForHelp ? installation.platform() : installation.runningPlatform("postgres"))
                .environment(Identity.SHOP))
        .with("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
        .with("-cp", JobModule.CDC.classPath(installation))
        .with("io.headwater.cdc.shop.GenerateChanges")
        .with(words)
        .run();
  }
}
