package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Location;
import java.nio.file.Path;
import java.util.List;

/** Reads a whole set of contracts: each file for itself, then all of them together. */
public final class OdcsContracts {
  private OdcsContracts() {}

  /** The contracts in the jar or folder of classes that holds a class. */
  public static List<Contract> beside(Class<?> type) {
    return read(ShippedContracts.beside(type), type.getName());
  }

  /** The contracts below a folder. */
  public static List<Contract> below(Path root) {
    return read(ContractFolder.files(root), root.toString());
  }

  private static List<Contract> read(List<ContractFile> files, String where) {
    Problems problems = new Problems();
    if (files.isEmpty()) {
      problems.add(new Location(where, 1), "there is no *.odcs.yaml; contracts must be there");
    }
    List<Draft> drafts =
        files.stream().flatMap(file -> ContractReader.read(file, problems).stream()).toList();
    List<Contract> contracts = new Assembly(drafts, problems).contracts();
    problems.refuse();
    return contracts;
  }
}
