package io.headwater.compose;

import io.headwater.platform.Configurations;
import io.headwater.platform.Endpoints;
import io.headwater.platform.PlatformException;
import io.headwater.platform.Secrets;
import io.headwater.platform.TrinoCertificate;
import io.headwater.platform.TrinoLake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The etc folder of Trino. */
final class TrinoFiles {
  private static final Path ETC = Path.of("/etc/trino");

  private final Secrets secrets;
  private final ServiceFiles etc = new ServiceFiles(Volumes.of(Service.TRINO));

  TrinoFiles(Secrets secrets) {
    this.secrets = secrets;
  }

  /**
   * Writes all but the catalog.
   *
   * @param access folder with Trino's rules, which gets the certificate that clients trust
   */
  void write(Path access) throws IOException, PlatformException, InterruptedException {
    TrinoCertificate certificate =
        new TrinoCertificate(secrets, Volumes.SECRETS.resolve("trino.p12"), Service.TRINO.id());
    new ServiceFiles(access).with("trino-certificate.pem", certificate.renew());
    etc.with(certificate.keyStore());
    etc.with("config.properties", Configurations.text(server()));
    etc.with("jvm.config", JVM);
    etc.with("node.properties", NODE);
    etc.with("log.properties", "io.trino=INFO\n");
    etc.with("rules.json", Files.readString(access.resolve("trino-rules.json")));
    etc.with("access-control.properties", RULES);
    etc.with("users", TrinoUsers.passwords(secrets));
    etc.with("groups", TrinoUsers.groups());
    etc.with(
        "password-authenticator.properties",
        "password-authenticator.name=file\nfile.password-file=/etc/trino/users\n");
    etc.with(
        "group-provider.properties",
        "group-provider.name=file\nfile.group-file=/etc/trino/groups\n");
  }

  /** Writes the catalog, once the server behind it knows the identity trino. */
  void writeLake(Endpoints endpoints) throws IOException {
    etc.with(
        "catalog/lake.properties", Configurations.text(TrinoLake.properties(endpoints, secrets)));
  }

  private Map<String, String> server() {
    Map<String, String> server = new HashMap<>();
    server.put("coordinator", "true");
    server.put("node-scheduler.include-coordinator", "true");
    server.put("http-server.http.port", "8080");
    server.put("http-server.https.enabled", "true");
    server.put("http-server.https.port", Integer.toString(Service.TRINO.port()));
    server.put("http-server.https.keystore.path", ETC.resolve("trino.p12").toString());
    server.put("http-server.https.keystore.key", secrets.read(Secrets.TRINO_KEYSTORE));
    server.put("http-server.authentication.type", "PASSWORD");
    server.put("internal-communication.shared-secret", secrets.read(Secrets.TRINO_INTERNAL));
    server.put("discovery.uri", "http://localhost:8080");
    server.put("query.max-memory", "500MB");
    server.put("query.max-memory-per-node", "500MB");
    server.put("memory.heap-headroom-per-node", "200MB");
    return server;
  }

  private static final String NODE =
      """
      node.environment=headwater
      node.data-dir=/data/trino
      """;

  private static final String RULES =
      """
      access-control.name=file
      security.config-file=/etc/trino/rules.json
      security.refresh-period=2s
      """;

  private static final String JVM =
      """
      -server
      -Xmx1g
      -XX:+UseG1GC
      -XX:+ExplicitGCInvokesConcurrent
      -XX:+ExitOnOutOfMemoryError
      -XX:-OmitStackTraceInFastThrow
      -XX:ReservedCodeCacheSize=256M
      -XX:PerMethodRecompilationCutoff=10000
      -XX:PerBytecodeRecompilationCutoff=10000
      -Djdk.attach.allowAttachSelf=true
      -Djdk.nio.maxCachedBufferSize=2000000
      -Dfile.encoding=UTF-8
      -XX:+EnableDynamicAgentLoading
      --add-modules=jdk.incubator.vector
      --enable-native-access=ALL-UNNAMED
      --sun-misc-unsafe-memory-access=allow
      """;
}
