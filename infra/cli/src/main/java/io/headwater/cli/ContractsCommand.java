package io.headwater.cli;

import io.headwater.contracts.Contracts;
import io.headwater.contracts.Datasets;
import io.headwater.contracts.change.ContractChanges;
import io.headwater.provision.Consumers;
import io.headwater.provision.Difference;
import io.headwater.serving.superset.Charts;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "contracts",
    description =
        "The contracts, from which everything else is derived: lists, checks and compares them, writes their pages, begins new ones.",
    synopsisSubcommandLabel = "COMMAND")
final class ContractsCommand {
  @ParentCommand private Headwater headwater;

  @Command(
      name = "list",
      description = "Every dataset, with what it is, who has it and what personal data is in it.")
  int list(
      @Parameters(arity = "0..1", paramLabel = "PATH", description = OwnContracts.WHAT) Path own) {
    OwnContracts contracts = OwnContracts.with(headwater.installation(), own);
    ContractsTable.of(contracts.all()).print(System.out);
    System.err.println(contracts.all().all().size() + " contracts.");
    return told(contracts);
  }

  @Command(
      name = "check",
      description =
          "Validates contracts; every mistake is named with its file and line. Of one's own, they are checked as if they were among the shipped ones.")
  int check(
      @Parameters(arity = "0..1", paramLabel = "PATH", description = OwnContracts.WHAT) Path own) {
    OwnContracts contracts = OwnContracts.with(headwater.installation(), own);
    System.err.println(
        contracts.all().all().size()
            + (contracts.problems().isEmpty()
                ? " contracts, all valid."
                : " contracts are valid; folders with a mistake are left out."));
    return told(contracts);
  }

  @Command(name = "docs", description = "Writes a page in Markdown for every dataset.")
  int docs(
      @Parameters(arity = "0..1", paramLabel = "PATH", description = OwnContracts.WHAT) Path own,
      @Option(
              names = "--out",
              paramLabel = "DIR",
              description = "Where the pages go (default: docs in the platform's home).")
          Path out) {
    Path folder = out == null ? headwater.installation().home().resolve("docs") : out;
    OwnContracts contracts = OwnContracts.with(headwater.installation(), own);
    int pages =
        ContractPages.write(
            contracts.all(),
            OwnContracts.queries(),
            Charts.byDataset(headwater.installation().datasets()),
            folder);
    System.out.println(folder.resolve("README.md"));
    System.err.println(pages + " pages.");
    return told(contracts);
  }

  @Command(
      name = "diff",
      description = {
        "What changed between two states of the contracts, each change compatible or breaking, and whom it breaks.",
        "A state is a git revision, a folder like contracts/src/main/resources/contracts, or a contract or folder of one's own."
            + " Without OLD it is the running platform, without NEW what this checkout ships. Fails when a change is breaking."
      })
  int diff(
      @Parameters(arity = "0..1", paramLabel = "OLD", description = "The state before.") String old,
      @Parameters(index = "1", arity = "0..1", paramLabel = "NEW", description = "The state after.")
          String later)
      throws Exception {
    Installation installation = headwater.installation();
    ContractStates states = new ContractStates(installation.repository());
    if (old == null) {
      Datasets datasets = Datasets.load(installation.datasets());
      return diff(installation).print(RunningChanges.to(datasets, installation.runningPlatform()));
    }
    Contracts after = later == null ? Contracts.load() : states.named(later);
    return diff(installation).print(ContractChanges.between(states.named(old), after));
  }

  /** Whom a change breaks is known of all datasets, whichever are compared. */
  private static ContractDiff diff(Installation installation) {
    Contracts all = Datasets.load(installation.datasets()).all();
    return new ContractDiff(
        Consumers.of(all, OwnContracts.queries(), Charts.byDataset(installation.datasets())));
  }

  @Command(
      name = "drift",
      description =
          "Every difference between the contracts and the running platform: topics, subjects, tables, views and rights. Fails when there is one.")
  int drift() throws Exception {
    Installation installation = headwater.installation();
    List<Difference> differences = PlatformDrift.of(installation);
    if (differences.isEmpty()) {
      System.err.println("The platform is what the contracts say.");
      return 0;
    }
    Table table = new Table(List.of("place", "expected", "found"));
    differences.forEach(each -> table.add(List.of(each.place(), each.expected(), each.found())));
    table.print(System.out);
    System.err.println(differences.size() + " differences.");
    return 1;
  }

  @Command(
      name = "new",
      description = {
        "Begins a contract, with a query where the dataset is derived, that passes check as it is.",
        "What is begun follows from the name: shop.returns.v1 is a topic, landing/weather files that land; bronze.NAME,"
            + " silver.NAME, gold.fct_NAME, gold.dim_NAME, gold.agg_NAME and serving.NAME are made of --input."
      })
  int begin(
      @Parameters(paramLabel = "NAME", description = "Name of the dataset.") String name,
      @Option(names = "--input", paramLabel = "DATASET", description = "What it is made of.")
          String input,
      @Option(
              names = "--into",
              paramLabel = "DIR",
              description = "Folder of the contract and the query (default: datasets/NAME).")
          Path into) {
    Path folder =
        into == null ? headwater.installation().datasets().resolve(NewDataset.word(name)) : into;
    Contracts known = OwnContracts.withAny(headwater.installation(), folder);
    new NewDataset(name, folder).write(known, input).forEach(System.out::println);
    System.err.println("Edit what it says, then: ./headwater contracts check " + folder);
    return 0;
  }

  /** The exit code, with what is wrong. */
  private static int told(OwnContracts contracts) {
    contracts.problems().forEach(System.err::println);
    return contracts.problems().isEmpty() ? 0 : 1;
  }
}
