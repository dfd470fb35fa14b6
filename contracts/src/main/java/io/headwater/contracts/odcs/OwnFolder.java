package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Location;
import io.headwater.contracts.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder with a dataset of one's own: contracts, and beside them the queries of their tables.
 *
 * @param prefix what names of its files begin with, as a person sees them
 */
record OwnFolder(String name, Path path, String prefix) {
  /** The folders below one, by name; none when it is not there. */
  static List<OwnFolder> below(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(root)) {
      String top = root.toAbsolutePath().normalize().getFileName() + "/";
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> !folder.getFileName().toString().startsWith("."))
          .sorted()
          .map(folder -> of(folder, top))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the folder of datasets " + root, e);
    }
  }

  private static OwnFolder of(Path folder, String top) {
    String name = folder.getFileName().toString();
    return new OwnFolder(name, folder, top + name + "/");
  }

  /** Whether a contract is told in this folder. */
  boolean has(Contract contract) {
    return contract.location().file().startsWith(prefix);
  }

  /** What its files say, completed by what need not be said. */
  List<Draft> read(Set<String> reserved, Problems problems) {
    try {
      List<Draft> drafts =
          ContractFolder.files(path).stream()
              .map(file -> new ContractFile(prefix + file.path(), file.text()))
              .flatMap(file -> ContractReader.all(file, problems).stream())
              .map(OwnDefaults::in)
              .map(this::withQuery)
              .toList();
      if (drafts.isEmpty() && problems.files().isEmpty()) {
        problems.add(
            new Location(prefix + name + ContractFile.SUFFIX, 1),
            "there is no *.odcs.yaml in this folder; write one, or remove the folder");
      }
      OwnChecks checks = new OwnChecks(prefix, reserved, problems);
      drafts.forEach(checks::check);
      return drafts;
    } catch (UncheckedIOException unreadable) {
      problems.add(new Location(prefix, 1), unreadable.getCause().toString());
      return List.of();
    }
  }

  private Draft withQuery(Draft draft) {
    Contract contract = draft.contract();
    return contract.isQueried()
        ? query(contract.table() + ".sql")
            .map(query -> new Draft(query.in(contract), draft.properties()))
            .orElse(draft)
        : draft;
  }

  private Optional<Query> query(String file) {
    try {
      Path sql = path.resolve(file);
      return Files.isRegularFile(sql)
          ? Optional.of(new Query(Files.readString(sql), prefix + file))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + prefix + file, e);
    }
  }
}
