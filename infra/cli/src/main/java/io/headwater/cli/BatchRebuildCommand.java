package io.headwater.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "rebuild",
    description = {
      "Makes tables of silver and gold anew from what they were made from, whole or some days.",
      "Readers see the tables as they were until all of it is audited and published."
    })
final class BatchRebuildCommand implements Callable<Integer> {
  @ParentCommand private BatchCommand batch;

  @Parameters(
      arity = "0..*",
      paramLabel = "TABLE",
      description = "A table, such as silver.order_lines; its quarantine is made anew with it.")
  private List<String> tables = List.of();

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "The first day of the event time, UTC; whole partitions are made anew.")
  private String from;

  @Option(names = "--to", paramLabel = "DAY", description = "The day after the last.")
  private String to;

  @Option(
      names = "--downstream",
      description = "What depends on the tables follows them in the same run.")
  private boolean downstream;

  @Option(
      names = "--changed",
      description = "All tables with rows of another query or other rules than those of now.")
  private boolean changed;

  @Option(
      names = "--audit-only",
      description = "Ends with the audit: what was made waits to be published or discarded.")
  private boolean auditOnly;

  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description = "Writes what was done to a JSON file.")
  private String summary;

  @Override
  public Integer call() throws Exception {
    List<String> words = new ArrayList<>(List.of("rebuild"));
    words.addAll(tables);
    add(words, "--from", from);
    add(words, "--to", to);
    add(words, "--downstream", downstream);
    add(words, "--changed", changed);
    add(words, "--audit-only", auditOnly);
    add(words, "--summary", summary);
    return batch.run(words);
  }

  private static void add(List<String> words, String option, String value) {
    if (value != null) {
      words.addAll(List.of(option, value));
    }
  }

  private static void add(List<String> words, String option, boolean isSet) {
    if (isSet) {
      words.add(option);
    }
  }
}
