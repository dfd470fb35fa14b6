package io.headwater.cli;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.starter.Starter;
import io.headwater.contracts.starter.StarterException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A dataset that is begun: a contract and, where it is derived, a query beside it. */
record NewDataset(String name, Path folder) {
  /** What of a dataset's name names the thing: {@code returns} of {@code shop.returns.v1}. */
  static String word(String name) {
    return name.replaceAll("\\.v\\d+$", "").replaceAll("^.*[./]", "");
  }

  /**
   * Writes the files; none that is there already is touched.
   *
   * @param input what it is made of; null for what comes from outside
   * @return the files
   * @throws FailedException when there is such a dataset, or nothing like it can be begun
   */
  List<Path> write(Contracts known, String input) {
    if (known.all().stream().anyMatch(contract -> contract.name().equals(name))) {
      throw new FailedException("There is a dataset " + name + " already; take another name.");
    }
    Starter starter = starter(known, input);
    List<Path> files = new ArrayList<>();
    files.add(write(name.replace('/', '.') + ".odcs.yaml", starter.contract()));
    starter
        .query()
        .ifPresent(sql -> files.add(write(name.substring(name.indexOf('.') + 1) + ".sql", sql)));
    return files;
  }

  private Starter starter(Contracts known, String input) {
    try {
      return input == null ? Starter.source(name) : Starter.derived(name, named(known, input));
    } catch (StarterException e) {
      throw new FailedException(e.getMessage(), e);
    }
  }

  private static Contract named(Contracts known, String input) {
    try {
      return known.named(input);
    } catch (IllegalArgumentException e) {
      throw new FailedException(e.getMessage(), e);
    }
  }

  private Path write(String file, String text) {
    Path path = folder.resolve(file);
    try {
      Files.createDirectories(folder);
      return Files.writeString(path, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new FailedException("There is a file " + path + " already; it is left as it is.", e);
    } catch (IOException e) {
      throw new FailedException("Cannot write " + path + ": " + e.getMessage(), e);
    }
  }
}
