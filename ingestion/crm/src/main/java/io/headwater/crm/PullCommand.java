package io.headwater.crm;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.landing.Landing;
import io.headwater.crm.api.Associations;
import io.headwater.crm.api.CrmClient;
import io.headwater.crm.api.ObjectType;
import io.headwater.crm.api.ObjectsApi;
import io.headwater.crm.landing.Deliveries;
import io.headwater.crm.landing.Store;
import io.headwater.settings.Environment;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Pulls what is new. */
@Command(
    name = "pull",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lands what was made, changed or archived in the CRM since the last pull. A pull that was"
          + " interrupted, however it was, goes on where it stopped."
    })
final class PullCommand implements Callable<Integer> {
  @Option(names = "--full", description = "All there is, as if nothing had been pulled yet.")
  private boolean full;

  private final Map<String, String> variables;

  PullCommand(Map<String, String> variables) {
    this.variables = variables;
  }

  @Override
  public Integer call() throws Exception {
    Environment environment = new Environment(variables);
    CrmSettings settings = CrmSettings.read(environment);
    environment.validate();
    Contracts contracts = Contracts.load();
    try (Store store = new Store(settings.store(), settings.api().patience());
        CrmClient client = new CrmClient(settings.api(), System.err::println)) {
      for (ObjectType type : ObjectType.values()) {
        Pull pull = pull(settings, contracts, store, client, type);
        report(type, full ? pull.runFull() : pull.run());
      }
    }
    return CommandLine.ExitCode.OK;
  }

  static Pull pull(
      CrmSettings settings, Contracts contracts, Store store, CrmClient client, ObjectType type) {
    Contract contract = contracts.named(Landing.ROOT + type.dataset());
    Lines lines = new Lines(contract);
    return new Pull(
        new Walk(type, new ObjectsApi(client, type, lines.properties()), new Associations(client)),
        lines,
        new Deliveries(store, type.dataset()),
        new Pull.Origin(type.dataset(), settings.source(), settings.overlap(), settings.pages()),
        Clock.systemUTC());
  }

  private static void report(ObjectType type, Pull.Landed landed) {
    System.err.printf(
        "%-10s %,d landed, of them %,d archived; the CRM's newest change is of %s%n",
        type.text(), landed.objects(), landed.archived(), landed.cursor().modified());
  }
}
