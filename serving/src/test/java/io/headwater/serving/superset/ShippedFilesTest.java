package io.headwater.serving.superset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedFilesTest {
  @TempDir Path folder;

  @Test
  void readsAJarAndNothingElseOfIt() throws IOException {
    assertThat(ShippedFiles.beside(jar()))
        .isEqualTo(Map.of("metadata.yaml", "type: assets", "charts/a.yaml", "a"));
  }

  @Test
  void readsAJarThatSomebodyElseReads() throws IOException {
    URI metadata = jar();
    try (FileSystem other = FileSystems.newFileSystem(metadata, Map.of())) {
      assertThat(ShippedFiles.beside(metadata)).containsKey("charts/a.yaml");
      assertThat(other.isOpen()).isTrue();
    }
  }

  @Test
  void readsAFolderOfClasses() throws IOException {
    Path charts = Files.createDirectories(folder.resolve("superset/charts"));
    Files.writeString(charts.resolve("a.yaml"), "a");
    Path metadata = Files.writeString(folder.resolve("superset/metadata.yaml"), "type: assets");
    assertThat(ShippedFiles.beside(metadata.toUri()))
        .isEqualTo(Map.of("metadata.yaml", "type: assets", "charts/a.yaml", "a"));
  }

  private URI jar() throws IOException {
    Path jar = folder.resolve("a jar.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      entry(out, "superset/metadata.yaml", "type: assets");
      entry(out, "superset/charts/a.yaml", "a");
      entry(out, "sql/b.sql", "b");
    }
    return URI.create("jar:" + jar.toUri() + "!/superset/metadata.yaml");
  }

  private static void entry(JarOutputStream out, String name, String content) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(content.getBytes());
    out.closeEntry();
  }
}
