package io.headwater.batch.landing;

import io.headwater.contracts.landing.Landing;
import java.io.InputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.FileInfo;
import org.apache.iceberg.io.SupportsPrefixOperations;

/**
 * Where files land, read as the lake's own files are.
 *
 * @param files must be able to list
 * @param root of all keys, with its last slash, such as {@code s3://lake/}
 */
public record LandingStore(FileIO files, String root) implements Serializable, AutoCloseable {
  private static final long serialVersionUID = 1;

  /**
   * A bucket, reached as the catalog's properties say.
   *
   * @param catalog Iceberg's properties of the catalog
   */
  public static LandingStore open(Map<String, String> catalog, String bucket) {
    Map<String, String> properties = new HashMap<>(catalog);
    // This goes with every task: what logs in to the catalog has no business there.
    properties.keySet().removeIf(name -> !name.startsWith("s3.") && !name.startsWith("client."));
    FileIO files = CatalogUtil.loadFileIO(catalog.get("io-impl"), properties, null);
    return new LandingStore(files, "s3://" + bucket + "/");
  }

  /**
   * All deliveries of a dataset that are there, with or without a manifest.
   *
   * @param known those whose files are of no interest, mostly: only when they landed is told
   */
  Arrivals arrivals(Landing landing, Set<String> known) {
    Arrivals arrivals = new Arrivals(known);
    for (FileInfo file : list(landing.folder())) {
      String path = name(file, landing.folder());
      int slash = path.indexOf('/');
      if (slash > 0) {
        arrivals.add(path.substring(0, slash), path.substring(slash + 1), file);
      }
    }
    return arrivals;
  }

  /** The files of a delivery with their sizes, its manifest among them. */
  Map<String, Long> files(Landing landing, String delivery) {
    Map<String, Long> sizes = new HashMap<>();
    String folder = landing.folder(delivery);
    for (FileInfo file : list(folder)) {
      sizes.put(name(file, folder), file.size());
    }
    return sizes;
  }

  /** The content of an object of that size. */
  InputStream open(String key, long size) {
    // A store is asked for bytes from the first on, and of nothing there is no first.
    return size == 0
        ? InputStream.nullInputStream()
        : files.newInputFile(root + key, size).newStream();
  }

  private Iterable<FileInfo> list(String folder) {
    return ((SupportsPrefixOperations) files).listPrefix(root + folder);
  }

  private static String name(FileInfo file, String folder) {
    String location = file.location();
    return location.substring(location.lastIndexOf(folder) + folder.length());
  }

  @Override
  public void close() {
    files.close();
  }
}
