package io.headwater.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "verify-data",
    description = {
      "Computes every table anew from what it was made from, and compares row by row: bronze with"
          + " the log and with what has landed, silver and quarantine with bronze, gold with its"
          + " queries; and asks every row whether it keeps its contract. Fails when anything"
          + " differs, and says where.",
      "It reads only, at the snapshots each table was made from: streams and batch runs may go on."
    })
final class VerifyDataCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description = "Only this table, such as gold.agg_sales_daily; may be given several times.")
  private List<String> tables = List.of();

  @Option(
      names = "--sample",
      paramLabel = "PERCENT",
      description =
          "Compares the rows of this share of the keys only; rules are asked of all rows.")
  private String sample;

  @Option(
      names = "--json",
      description = "Prints an array of JSON with an object for each comparison.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    List<String> words = new ArrayList<>();
    tables.forEach(table -> words.addAll(List.of("--table", table)));
    if (sample != null) {
      words.addAll(List.of("--sample", sample));
    }
    if (json) {
      words.add("--json");
    }
    return BatchProcess.verify(headwater.installation(), words);
  }
}
