package io.headwater.local;

import io.headwater.platform.PlatformException;
import io.headwater.platform.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The plugin folder of Trino: links to the jars the build has fetched, nothing copied. */
final class TrinoPlugins {
  private final Site site;

  TrinoPlugins(Site site) {
    this.site = site;
  }

  void link() throws IOException, PlatformException {
    Path folder = site.home().run("trino").resolve("plugin");
    PrivateFiles.deleteFolder(folder);
    Path iceberg = Files.createDirectories(folder.resolve("iceberg"));
    link(iceberg, site.repository().classPath("trino-iceberg"));
    // The connector is a library: what makes it a plugin is this line.
    Path services = Files.createDirectories(iceberg.resolve("services/META-INF/services"));
    Files.writeString(
        services.resolve("io.trino.spi.Plugin"), "io.trino.plugin.iceberg.IcebergPlugin\n");
    link(
        Files.createDirectories(folder.resolve("login")),
        site.repository().classPath("trino-login"));
  }

  private static void link(Path folder, List<Path> jars) throws IOException {
    for (int i = 0; i < jars.size(); i++) {
      Path link = folder.resolve("%03d-%s".formatted(i, jars.get(i).getFileName()));
      Files.createSymbolicLink(link, jars.get(i));
    }
  }
}
