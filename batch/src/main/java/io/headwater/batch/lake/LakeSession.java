package io.headwater.batch.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * A Spark session on the lake's catalog, started when it is first asked for. What Spark keeps on
 * disk while it runs lies in a folder that goes with the session.
 */
public final class LakeSession implements AutoCloseable {
  private final String master;
  private final Map<String, String> catalog;
  private final Consumer<SparkSession> started;
  private Path folder;
  private SparkSession session;

  private LakeSession(String master, Map<String, String> catalog, Consumer<SparkSession> started) {
    this.master = master;
    this.catalog = Map.copyOf(catalog);
    this.started = started;
  }

  /**
   * A session that is yet to be started.
   *
   * @param master Spark's master, such as {@code local[2]}
   * @param catalog Iceberg's properties of the catalog
   */
  public static LakeSession open(String master, Map<String, String> catalog) {
    return open(master, catalog, session -> {});
  }

  /**
   * The same with something that is done to the session right after it is started.
   *
   * @param master Spark's master, such as {@code local[2]}
   * @param catalog Iceberg's properties of the catalog
   */
  public static LakeSession open(
      String master, Map<String, String> catalog, Consumer<SparkSession> started) {
    return new LakeSession(master, catalog, started);
  }

  /** The session. */
  public synchronized SparkSession spark() {
    if (session == null) {
      session = start();
      started.accept(session);
    }
    return session;
  }

  private SparkSession start() {
    folder = temporaryFolder();
    SparkSession.Builder builder = SparkSession.builder().appName("headwater-batch").master(master);
    settings(folder).forEach(builder::config);
    if (master.startsWith("local")) {
      builder
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1");
    }
    String prefix = "spark.sql.catalog." + Lake.CATALOG;
    builder.config(prefix, "org.apache.iceberg.spark.SparkCatalog");
    catalog.forEach((name, value) -> builder.config(prefix + "." + name, value));
    // A step asks for a table's state, and must not be told an earlier one.
    builder.config(prefix + ".cache-enabled", "false");
    return builder.getOrCreate();
  }

  private static Map<String, String> settings(Path folder) {
    return Map.ofEntries(
        Map.entry(
            "spark.sql.extensions",
            "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions"),
        Map.entry("spark.sql.session.timeZone", "UTC"),
        Map.entry("spark.sql.ansi.enabled", "true"),
        Map.entry("spark.sql.datetime.java8API.enabled", "true"),
        Map.entry("spark.sql.shuffle.partitions", "2"),
        // Iceberg's SQL extensions lose parameters that Spark binds while parsing; this binds them
        // after.
        Map.entry("spark.sql.legacy.parameterSubstitution.constantsOnly", "true"),
        Map.entry("spark.ui.enabled", "false"),
        Map.entry("spark.ui.showConsoleProgress", "false"),
        // Secrets are among the settings: nothing that looks like one is ever printed.
        Map.entry(
            "spark.redaction.regex",
            "(?i)secret|password|token|credential|access[.]?key|access-key|jaas"),
        Map.entry("spark.local.dir", folder.resolve("local").toString()),
        Map.entry("spark.sql.warehouse.dir", folder.resolve("warehouse").toString()));
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("headwater-batch");
    } catch (IOException refused) {
      throw new UncheckedIOException("Cannot make a temporary folder", refused);
    }
  }

  @Override
  public synchronized void close() {
    if (session == null) {
      return;
    }
    session.stop();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException left) {
      throw new UncheckedIOException("Cannot delete " + folder, left);
    }
  }
}
