package io.headwater.contracts.lineage;

import io.headwater.contracts.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the query of a dataset is found. */
@FunctionalInterface
public interface Queries {
  /** The query of a dataset; empty when there is none here. */
  Optional<String> of(Contract contract);

  /** The queries on a class path. */
  static Queries on(ClassLoader loader) {
    return contract -> {
      try (InputStream in = loader.getResourceAsStream(file(contract))) {
        return in == null
            ? Optional.empty()
            : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + file(contract), e);
      }
    };
  }

  /** The queries that lie beside contracts of one's own, called as their tables. */
  static Queries besideContracts() {
    return contract -> {
      Path contractFile = Path.of(contract.location().file());
      Path file = contractFile.resolveSibling(contract.table() + ".sql");
      try {
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + file, e);
      }
    };
  }

  /** These, and others for what is not among them. */
  default Queries or(Queries others) {
    return contract -> of(contract).or(() -> others.of(contract));
  }

  /** Where the query of a table or view is kept: {@code sql/<namespace>/<table>.sql}. */
  static String file(Contract contract) {
    return "sql/" + contract.namespace() + "/" + contract.table() + ".sql";
  }
}
