package io.headwater.local;

import io.headwater.platform.PlatformException;
import java.io.IOException;
import java.nio.file.Path;

/** How a Flink process is started, whichever of the two it is. */
final class FlinkProcess {
  /** What Flink and the serializers of its jobs reach into. */
  private static final String[] OPENS = {
    "--add-exports=java.base/sun.net.util=ALL-UNNAMED",
    "--add-opens=java.base/java.lang=ALL-UNNAMED",
    "--add-opens=java.base/java.net=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
    "--add-opens=java.base/java.text=ALL-UNNAMED",
    "--add-opens=java.base/java.time=ALL-UNNAMED",
    "--add-opens=java.base/java.util=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent.locks=ALL-UNNAMED"
  };

  private FlinkProcess() {}

  /** The arguments of both main classes. */
  static String[] arguments(Site site, String part) throws IOException {
    return new String[] {
      "--configDir",
      site.home().flinkConfiguration().toString(),
      "-D",
      "io.tmp.dirs=" + JavaLaunch.work(site, part)
    };
  }

  static JavaLaunch of(Site site, String part) throws IOException, PlatformException {
    Path configuration = new FlinkConfiguration(site).write();
    return JavaLaunch.of(site, part)
        .options(JvmOptions.QUICK)
        .options(OPENS)
        .options("-Dlog4j.configurationFile=" + configuration.resolve("log4j2.properties"))
        .classPath(site.repository().classPath("flink"));
  }
}
