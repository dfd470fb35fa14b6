package io.headwater.local;

import io.headwater.platform.Configurations;
import io.headwater.platform.PrivateFiles;
import io.headwater.platform.Secrets;
import io.headwater.platform.TrinoLake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The etc folder of Trino. */
final class TrinoConfiguration {
  private final Site site;

  TrinoConfiguration(Site site) {
    this.site = site;
  }

  void write() throws IOException {
    Path etc = site.home().run("trino").resolve("etc");
    PrivateFiles.createFolder(etc);
    PrivateFiles.createFolder(etc.resolve("catalog"));
    Path users = etc.resolve("users");
    PrivateFiles.write(users, new TrinoUsers(site.secrets()).lines());
    Map<String, String> login = Map.of("headwater.users-file", users.toString());
    Configurations.write(etc.resolve("config.properties"), server());
    Configurations.write(etc.resolve("log.properties"), Map.of("io.trino", "INFO"));
    Configurations.write(etc.resolve("access-control.properties"), rules());
    Configurations.write(
        etc.resolve("password-authenticator.properties"),
        with(login, "password-authenticator.name", "headwater"));
    Configurations.write(
        etc.resolve("group-provider.properties"), with(login, "group-provider.name", "headwater"));
    Configurations.write(
        etc.resolve("catalog/lake.properties"),
        TrinoLake.properties(LocalPlatform.endpoints(site), site.secrets()));
  }

  private Map<String, String> server() {
    Map<String, String> server = new HashMap<>();
    server.put("coordinator", "true");
    server.put("node-scheduler.include-coordinator", "true");
    server.put("node.environment", "headwater");
    server.put("node.id", "headwater");
    server.put("node.internal-address", "127.0.0.1");
    server.put("node.bind-ip", "127.0.0.1");
    server.put("http-server.http.port", Integer.toString(site.ports().number(Port.TRINO_INTERNAL)));
    server.put("http-server.https.enabled", "true");
    server.put("http-server.https.port", Integer.toString(site.ports().number(Port.TRINO)));
    server.put(
        "http-server.https.keystore.path", TrinoPart.certificate(site).keyStore().toString());
    server.put("http-server.https.keystore.key", site.secrets().read(Secrets.TRINO_KEYSTORE));
    server.put("http-server.authentication.type", "PASSWORD");
    server.put("internal-communication.shared-secret", site.secrets().read(Secrets.TRINO_INTERNAL));
    server.put("discovery.uri", "http://" + site.ports().address(Port.TRINO_INTERNAL));
    server.put("plugin.dir", "plugin");
    server.put("query.max-memory", "400MB");
    server.put("query.max-memory-per-node", "400MB");
    server.put("memory.heap-headroom-per-node", "150MB");
    return server;
  }

  private Map<String, String> rules() {
    return Map.of(
        "access-control.name", "file",
        "security.config-file", site.home().trinoRules().toString(),
        "security.refresh-period", "2s");
  }

  private static Map<String, String> with(Map<String, String> some, String name, String value) {
    Map<String, String> all = new HashMap<>(some);
    all.put(name, value);
    return all;
  }
}
