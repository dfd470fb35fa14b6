package io.headwater.cli;

import io.headwater.alerts.Check;
import io.headwater.alerts.Rule;
import io.headwater.alerts.Rules;
import io.headwater.contracts.Contracts;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "alerts",
    description = "Looks for what is wrong, by rules, and tells people.",
    synopsisSubcommandLabel = "COMMAND")
final class AlertsCommand {
  @ParentCommand private Headwater headwater;

  @Command(
      name = "check",
      description = "Looks once and tells nobody else; fails when a rule fires or cannot look.")
  int check() throws Exception {
    Installation installation = headwater.installation();
    Rules rules = rules(installation);
    List<Check.Line> lines =
        Check.run(
            rules,
            Watching.settings(installation.startedPlatform()),
            installation.home(),
            Contracts.load());
    Table table =
        new Table(List.of("rule", "subject", "state", "value", "threshold", "since", "detail"));
    lines.forEach(line -> table.add(row(line)));
    table.print(System.out);
    boolean well =
        lines.stream()
            .allMatch(
                line ->
                    line.state() == Check.Line.State.ok
                        || line.state() == Check.Line.State.pending);
    return well ? 0 : 1;
  }

  @Command(
      name = "watch",
      description = "Looks again and again, and tells the log and the webhooks what changes.")
  int watch(
      @Option(
              names = "--every",
              defaultValue = "15s",
              paramLabel = "DURATION",
              converter = Pace.FromWord.class,
              description = "How often it looks, such as 15s (default ${DEFAULT-VALUE}).")
          Pace pace)
      throws Exception {
    Installation installation = headwater.installation();
    Rules rules = rules(installation);
    System.err.println(
        "Watching with %d rules of %s every %d s; told in %s"
            .formatted(
                rules.all().size(),
                rules.origin(),
                pace.every().toSeconds(),
                installation.home().resolve("logs").resolve("alerts.log")));
    Watching.run(installation, pace.every());
    return 0;
  }

  @Command(name = "rules", description = "Lists the rules in force and the file they are from.")
  int rules() {
    Rules rules = rules(headwater.installation());
    Table table = new Table(List.of("rule", "kind", "severity", "watches", "fires"));
    for (Rule rule : rules.all()) {
      table.add(
          List.of(
              rule.terms().name(),
              rule.kind(),
              rule.terms().severity().name(),
              rule.watches(),
              rule.limit()));
    }
    table.print(System.out);
    System.err.println("From " + rules.origin());
    return 0;
  }

  private static Rules rules(Installation installation) {
    return Rules.of(installation.home(), System.getenv());
  }

  private static List<String> row(Check.Line line) {
    return List.of(
        line.rule(),
        line.subject(),
        line.state().name(),
        line.value(),
        line.limit(),
        line.since().map(Object::toString).orElse(""),
        line.detail());
  }
}
