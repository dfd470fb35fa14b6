package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract;
import io.headwater.contracts.ContractException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Contracts of one's own among those that are shipped. A folder with a mistake is left out, and
 * with it those that cannot do without it.
 *
 * @param own by folder, a folder after those it reads from
 */
public record OwnContracts(
    List<Contract> shipped, Map<String, List<Contract>> own, List<String> problems) {

  /** The contracts in the folders below one, and those shipped beside a class. */
  public static OwnContracts below(Path root, Class<?> type) {
    Problems ofTheBuild = new Problems();
    List<Draft> shipped =
        ShippedContracts.beside(type).stream()
            .flatMap(file -> ContractReader.read(file, ofTheBuild).stream())
            .toList();
    ofTheBuild.refuse();
    return new Reading(shipped).of(OwnFolder.below(root));
  }

  private static final class Reading {
    private final List<Draft> shipped;
    private final Map<String, List<Draft>> drafts = new TreeMap<>();
    private final List<String> told = new ArrayList<>();

    Reading(List<Draft> shipped) {
      this.shipped = shipped;
    }

    OwnContracts of(List<OwnFolder> folders) {
      Set<String> reserved =
          shipped.stream().map(draft -> draft.contract().name()).collect(Collectors.toSet());
      for (OwnFolder folder : folders) {
        Problems problems = new Problems();
        List<Draft> read = folder.read(reserved, problems);
        if (problems.files().isEmpty()) {
          drafts.put(folder.prefix(), read);
        }
        told.addAll(problems.texts());
      }
      return together(folders);
    }

    /** Puts them together, each time without those that do not fit. */
    private OwnContracts together(List<OwnFolder> folders) {
      Problems problems = new Problems();
      List<Contract> all = assembled(problems);
      while (!problems.files().isEmpty()) {
        Set<String> files = problems.files();
        if (!drafts
            .keySet()
            .removeIf(prefix -> files.stream().anyMatch(f -> f.startsWith(prefix)))) {
          throw new ContractException(problems.texts());
        }
        told.addAll(problems.texts());
        problems = new Problems();
        all = assembled(problems);
      }
      Map<String, List<Contract>> own = new LinkedHashMap<>();
      for (OwnFolder folder : folders) {
        if (drafts.containsKey(folder.prefix())) {
          own.put(folder.name(), all.stream().filter(folder::has).toList());
        }
      }
      List<Contract> others =
          all.stream().filter(each -> folders.stream().noneMatch(one -> one.has(each))).toList();
      return new OwnContracts(others, FolderOrder.of(own), told);
    }

    private List<Contract> assembled(Problems problems) {
      List<Draft> written =
          Stream.concat(shipped.stream(), drafts.values().stream().flatMap(List::stream)).toList();
      List<Draft> own = drafts.values().stream().flatMap(List::stream).toList();
      List<Draft> derived = new Derivation(written, problems).of(own);
      List<Contract> all =
          new Assembly(Stream.concat(written.stream(), derived.stream()).toList(), problems)
              .contracts();
      new InputChecks(all, problems).check(own);
      return all;
    }
  }
}
