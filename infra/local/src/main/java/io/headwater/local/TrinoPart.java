package io.headwater.local;

import io.headwater.platform.Identity;
import io.headwater.platform.PlatformException;
import io.headwater.platform.PrivateFiles;
import io.headwater.platform.Secrets;
import io.headwater.platform.TrinoCertificate;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** The query engine: TLS, passwords, and rights from the rules file. */
final class TrinoPart implements Part {
  static final String HOST = "localhost";

  private static final String VERSION = "483";

  private final Site site;

  TrinoPart(Site site) {
    this.site = site;
  }

  @Override
  public String name() {
    return "trino";
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.TRINO, Port.TRINO_INTERNAL);
  }

  @Override
  public int megabytes() {
    return 1100;
  }

  @Override
  public Launch prepare() throws IOException, PlatformException, InterruptedException {
    PrivateFiles.write(site.home().trinoTrust(), certificate(site).renew());
    new TrinoPlugins(site).link();
    new TrinoConfiguration(site).write();
    return JavaLaunch.of(site, name())
        .options("-Xmx700m", "-XX:+UseG1GC", "-XX:ReservedCodeCacheSize=192m")
        .options(JvmOptions.PATIENT)
        .options(
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djdk.attach.allowAttachSelf=true",
            "-XX:+EnableDynamicAgentLoading",
            "-Djdk.nio.maxCachedBufferSize=2000000",
            "-Dconfig=etc/config.properties",
            "-Dlog.levels-file=etc/log.properties")
        .classPath(site.repository().classPath(name()))
        .main("io.headwater.trino.TrinoServer", VERSION);
  }

  @Override
  public void probe() throws Exception {
    Loopback.connect(site.ports().number(Port.TRINO));
    Properties properties = new Properties();
    properties.put("user", Identity.PROVISIONER.id());
    properties.put("password", site.secrets().read(Identity.PROVISIONER, Secrets.TRINO_USER));
    try (Connection connection = DriverManager.getConnection(url(site), properties);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select 1")) {
      rows.next();
    }
  }

  static TrinoCertificate certificate(Site site) {
    return new TrinoCertificate(site.secrets(), site.home().secrets().resolve("trino.p12"));
  }

  static String url(Site site) {
    return "jdbc:trino://%s:%d/lake?SSL=true&SSLTrustStorePath=%s"
        .formatted(HOST, site.ports().number(Port.TRINO), site.home().trinoTrust());
  }
}
