package io.headwater.contracts.odcs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The contract files shipped beside a class: in its folder of classes, or in its jar, be it this
 * module's or one that took it in. Starting from the class finds them whichever class loader holds
 * it, and needs no entry for the folder in the jar.
 */
final class ShippedContracts {
  private static final String ROOT = "contracts/";

  private ShippedContracts() {}

  static List<ContractFile> beside(Class<?> type) {
    String resource = type.getName().replace('.', '/') + ".class";
    URL location = type.getResource("/" + resource);
    try {
      return location.getProtocol().equals("file")
          ? ContractFolder.files(folder(location, resource))
          : inJar(location);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the contracts beside " + location, e);
    }
  }

  private static Path folder(URL location, String resource) {
    String url = location.toString();
    String classes = url.substring(0, url.length() - resource.length());
    return Path.of(URI.create(classes)).resolve(ROOT);
  }

  private static List<ContractFile> inJar(URL location) throws IOException {
    JarURLConnection connection = (JarURLConnection) location.openConnection();
    // A cached jar is shared with whoever else reads from it; this one is ours to close.
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      List<ContractFile> files = new ArrayList<>();
      for (JarEntry entry : jar.stream().filter(ShippedContracts::isContract).toList()) {
        files.add(new ContractFile(entry.getName().substring(ROOT.length()), text(jar, entry)));
      }
      files.sort(Comparator.comparing(ContractFile::path));
      return files;
    }
  }

  private static boolean isContract(JarEntry entry) {
    return entry.getName().startsWith(ROOT) && entry.getName().endsWith(ContractFile.SUFFIX);
  }

  private static String text(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream content = jar.getInputStream(entry)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
