package io.headwater.cli;

import io.headwater.contracts.Contracts;
import io.headwater.contracts.change.ContractChange;
import io.headwater.contracts.change.ContractChanges;
import io.headwater.provision.Consumers;
import io.headwater.provision.Difference;
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
    Contracts contracts = OwnContracts.with(own);
    ContractsTable.of(contracts).print(System.out);
    System.err.println(contracts.all().size() + " contracts.");
    return 0;
  }

  @Command(
      name = "check",
      description =
          "Validates contracts; every mistake is named with its file and line. Of one's own, they are checked as if they were among the shipped ones.")
  int check(
      @Parameters(arity = "0..1", paramLabel = "PATH", description = OwnContracts.WHAT) Path own) {
    Contracts contracts = OwnContracts.with(own);
    System.err.println(contracts.all().size() + " contracts, all valid.");
    return 0;
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
    int pages = ContractPages.write(OwnContracts.with(own), OwnContracts.queries(), folder);
    System.out.println(folder.resolve("README.md"));
    System.err.println(pages + " pages.");
    return 0;
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
    Contracts after = later == null ? Contracts.load() : states.named(later);
    List<ContractChange> changes =
        old == null
            ? RunningChanges.to(after, installation.runningPlatform())
            : ContractChanges.between(states.named(old), after);
    return new ContractDiff(Consumers.of(after, OwnContracts.queries())).print(changes);
  }

  @Command(
      name = "drift",
      description =
          "Every difference between the contracts and the running platform: topics, subjects, tables, views and rights. Fails when there is one.")
  int drift() throws Exception {
    Installation installation = headwater.installation();
    List<Difference> differences = PlatformDrift.of(Contracts.load(), installation);
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
        into == null
            ? headwater
                .installation()
                .repository()
                .resolve("datasets")
                .resolve(NewDataset.word(name))
            : into;
    Contracts known = OwnContracts.withAny(folder);
    new NewDataset(name, folder).write(known, input).forEach(System.out::println);
    System.err.println("Edit what it says, then: ./headwater contracts check " + folder);
    return 0;
  }
}
