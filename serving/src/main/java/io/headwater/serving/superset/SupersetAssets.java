package io.headwater.serving.superset;

import io.headwater.contracts.ContractException;
import io.headwater.contracts.Datasets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes what Superset imports into a folder: connection, charts and dashboard as they are kept in
 * this module, and the datasets with the columns of their contracts. Exits with 0 when the folder
 * holds them, 1 when it does not, 2 on wrong use.
 */
public final class SupersetAssets {
  private SupersetAssets() {}

  public static void main(String[] words) {
    if (words.length != 1) {
      System.err.println("Usage: SupersetAssets FOLDER, which is made if it is missing");
      System.exit(2);
    }
    try {
      Path own = Path.of(System.getenv().getOrDefault("HEADWATER_DATASETS", "datasets"));
      write(Datasets.load(own), own, Path.of(words[0])).forEach(System.err::println);
    } catch (ContractException | UncheckedIOException unusable) {
      System.err.println(unusable.getMessage());
      System.exit(1);
    }
  }

  /**
   * Writes the assets and removes YAML files of theirs that there are no more, so that a folder
   * kept over an upgrade is imported without remains.
   *
   * @param own the folder that holds the datasets of one's own, and their charts
   * @return what is wrong with charts of one's own, with file and line; they are left out
   * @throws ContractException when a dataset asks for what its contract does not give
   * @throws UncheckedIOException naming the folder that cannot be written
   */
  public static List<String> write(Datasets datasets, Path own, Path folder) {
    List<String> problems = new ArrayList<>();
    Map<String, String> assets = new TreeMap<>(new AssetFiles(datasets.shipped()).all());
    assets.putAll(new OwnAssets(datasets, own, problems).all());
    try {
      for (Map.Entry<String, String> asset : assets.entrySet()) {
        Path file = folder.resolve(asset.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, asset.getValue());
      }
      for (String kind : AssetFiles.KINDS) {
        removeOthers(folder, kind, assets.keySet());
      }
      return problems;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the assets to " + folder + ": " + e, e);
    }
  }

  private static void removeOthers(Path folder, String kind, Set<String> assets)
      throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(kind))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        if (!assets.contains(kind + "/" + file.getFileName())) {
          Files.delete(file);
        }
      }
    }
  }
}
