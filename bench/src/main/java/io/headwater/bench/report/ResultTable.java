package io.headwater.bench.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.List;

/** Findings as a person reads them. */
public final class ResultTable {
  private ResultTable() {}

  public static String of(List<Finding> findings) {
    return AsciiTable.getTable(
        AsciiTable.NO_BORDERS,
        findings,
        List.of(
            new Column()
                .header("measurement")
                .dataAlign(HorizontalAlign.LEFT)
                .with(Finding::measurement),
            new Column().header("what").dataAlign(HorizontalAlign.LEFT).with(Finding::what),
            new Column().header("figure").with(ResultTable::figure),
            new Column().header("unit").dataAlign(HorizontalAlign.LEFT).with(Finding::unit),
            new Column()
                .header("promise")
                .dataAlign(HorizontalAlign.LEFT)
                .with(ResultTable::promise),
            new Column()
                .header("note")
                .dataAlign(HorizontalAlign.LEFT)
                .maxWidth(60)
                .with(Finding::note)));
  }

  private static String figure(Finding finding) {
    return Double.isNaN(finding.figure()) ? "-" : number(finding.figure());
  }

  private static String number(double number) {
    return Math.abs(number) >= 100 ? "%,.0f".formatted(number) : "%.2f".formatted(number);
  }

  private static String promise(Finding finding) {
    return finding
        .promise()
        .map(
            promise ->
                "%s %s, %s"
                    .formatted(
                        promise.bound() == Promise.Bound.AT_LEAST ? "at least" : "at most",
                        number(promise.limit()),
                        finding.isKept() ? "kept" : "MISSED"))
        .orElse("");
  }
}
