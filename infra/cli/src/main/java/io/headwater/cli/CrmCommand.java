package io.headwater.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;

@Command(
    name = "crm",
    description = {
      "Pulls companies, contacts and deals of a CRM (pull, status), or runs a stand-in for one"
          + " (serve, change, ledger); see ./headwater crm --help."
    })
final class CrmCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Unmatched private List<String> words = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    return CrmProcess.run(headwater.installation(), words);
  }
}
