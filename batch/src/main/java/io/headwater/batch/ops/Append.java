package io.headwater.batch.ops;

import io.headwater.batch.lake.BatchException;
import io.headwater.settings.CatalogSettings;
import io.headwater.settings.Environment;
import io.headwater.settings.ObjectStoreSettings;
import io.headwater.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends the rows of a JSON file, an array of objects, to a table, in one commit. Exits with 0
 * when they are there, 1 when not, 2 on wrong use.
 */
public final class Append {
  private static final Logger LOG = LoggerFactory.getLogger(Append.class);

  private Append() {}

  public static void main(String[] words) {
    System.exit(exitCode(words));
  }

  private static int exitCode(String[] words) {
    if (words.length != 2) {
      System.err.println("Usage: append TABLE FILE");
      return 2;
    }
    try {
      append(properties(), words[0], Path.of(words[1]));
      return 0;
    } catch (SettingsException unusable) {
      System.err.println(unusable.getMessage());
      return 2;
    } catch (IOException | RuntimeException failed) {
      LOG.error("Appending to {} failed", words[0], failed);
      System.err.println(
          "append: Cannot append to %s: %s".formatted(words[0], failed.getMessage()));
      return 1;
    }
  }

  private static Map<String, String> properties() {
    Environment environment = new Environment(System.getenv());
    CatalogSettings catalog = CatalogSettings.read(environment);
    ObjectStoreSettings store = ObjectStoreSettings.read(environment);
    environment.validate();
    return catalog.properties(store);
  }

  /** Appends the rows of a file to a table of the catalog with these properties. */
  static void append(Map<String, String> catalog, String table, Path file) throws IOException {
    Catalog lake = CatalogUtil.buildIcebergCatalog("lake", catalog, null);
    try {
      new JsonRows(lake.loadTable(TableIdentifier.parse(table))).append(file);
    } catch (NoSuchTableException missing) {
      throw new BatchException("it does not exist: './headwater up' provisions it", missing);
    } finally {
      if (lake instanceof AutoCloseable closeable) {
        close(closeable);
      }
    }
  }

  private static void close(AutoCloseable catalog) {
    try {
      catalog.close();
    } catch (Exception left) {
      LOG.warn("The catalog did not close", left);
    }
  }
}
