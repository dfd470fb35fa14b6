package io.headwater.cli;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "contracts",
    description =
        "Lists the contracts, or checks those in a folder; a mistake is named with its file and line.")
final class ContractsCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "DIR", description = "Folder with *.odcs.yaml files.")
  private Path folder;

  @Override
  public Integer call() {
    if (folder != null && !Files.isDirectory(folder)) {
      throw new FailedException("There is no folder " + folder + ".");
    }
    Contracts contracts = folder == null ? Contracts.load() : Contracts.load(folder);
    contracts.all().forEach(ContractsCommand::print);
    System.err.println(contracts.all().size() + " contracts, all valid.");
    return 0;
  }

  private static void print(Contract contract) {
    System.out.printf(
        "%-32s %-7s %-8s %2d fields  %s%n",
        contract.name(),
        contract.kind().name().toLowerCase(java.util.Locale.ROOT),
        contract.version(),
        contract.fields().size(),
        contract.location().file());
  }
}
