package io.headwater.contracts.odcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedContractsTest {
  private static final String MARKER = Marker.class.getName().replace('.', '/') + ".class";

  @Test
  void findsContractsInAJarWithoutFoldersThatAnotherLoaderHolds(@TempDir Path folder)
      throws Exception {
    Path jar = folder.resolve("a job with everything in it.jar");
    writeJar(jar);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      Class<?> marker = loader.loadClass(Marker.class.getName());
      List<ContractFile> expected =
          List.of(new ContractFile("a.odcs.yaml", "a"), new ContractFile("log/b.odcs.yaml", "b"));
      assertThat(ShippedContracts.beside(marker)).isEqualTo(expected);
      // The loader can still read from its jar, and the contracts can be read again.
      assertThat(loader.getResourceAsStream("contracts/readme.md")).isNotNull();
      assertThat(ShippedContracts.beside(marker)).isEqualTo(expected);
    }
  }

  @Test
  void findsContractsInAFolderOfClasses(@TempDir Path folder) throws Exception {
    Path classes = folder.resolve("some classes");
    Path file = classes.resolve(MARKER);
    Files.createDirectories(file.getParent());
    Files.write(file, bytesOfMarker());
    Files.createDirectories(classes.resolve("contracts/log"));
    Files.writeString(classes.resolve("contracts/log/b.odcs.yaml"), "b");
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
      assertThat(ShippedContracts.beside(loader.loadClass(Marker.class.getName())))
          .containsExactly(new ContractFile("log/b.odcs.yaml", "b"));
    }
  }

  private static void writeJar(Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      entry(out, MARKER, bytesOfMarker());
      entry(out, "contracts/log/b.odcs.yaml", "b".getBytes());
      entry(out, "contracts/a.odcs.yaml", "a".getBytes());
      entry(out, "contracts/readme.md", "no contract".getBytes());
      entry(out, "other/c.odcs.yaml", "c".getBytes());
    }
  }

  private static void entry(JarOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(content);
    out.closeEntry();
  }

  private static byte[] bytesOfMarker() throws IOException {
    try (InputStream bytes = Marker.class.getResourceAsStream("/" + MARKER)) {
      return bytes.readAllBytes();
    }
  }

  /** A class to find contracts beside. */
  static final class Marker {}
}
