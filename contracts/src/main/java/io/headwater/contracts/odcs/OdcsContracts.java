package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

  /**
   * The contracts beside a class, and those in a file or below a folder, which stand for the ones
   * beside the class where they have the same name.
   */
  public static List<Contract> besideWith(Class<?> type, Path own) {
    Problems problems = new Problems();
    List<Draft> drafts = new ArrayList<>(drafts(ContractFolder.named(own), own, problems));
    Set<String> names =
        drafts.stream().map(draft -> draft.contract().name()).collect(Collectors.toSet());
    ShippedContracts.beside(type).stream()
        .flatMap(file -> ContractReader.read(file, problems).stream())
        .filter(draft -> !names.contains(draft.contract().name()))
        .forEach(drafts::add);
    return assembled(drafts, problems);
  }

  /** Whether there is a contract below a folder. */
  public static boolean isAnyBelow(Path folder) {
    return !ContractFolder.files(folder).isEmpty();
  }

  private static List<Contract> read(List<ContractFile> files, String where) {
    Problems problems = new Problems();
    return assembled(drafts(files, Path.of(where), problems), problems);
  }

  private static List<Draft> drafts(List<ContractFile> files, Path where, Problems problems) {
    if (files.isEmpty()) {
      problems.add(
          new Location(where.toString(), 1), "there is no *.odcs.yaml; contracts must be there");
    }
    return files.stream().flatMap(file -> ContractReader.read(file, problems).stream()).toList();
  }

  private static List<Contract> assembled(List<Draft> drafts, Problems problems) {
    List<Contract> contracts = new Assembly(drafts, problems).contracts();
    problems.refuse();
    return contracts;
  }
}
