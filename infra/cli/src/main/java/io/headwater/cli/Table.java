package io.headwater.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows under headings, numbers to the right. */
final class Table {
  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();

  Table(List<String> headings) {
    this.headings = List.copyOf(headings);
  }

  void add(List<String> row) {
    rows.add(List.copyOf(row));
  }

  void print(PrintStream out) {
    List<com.github.freva.asciitable.ColumnData<List<String>>> columns =
        IntStream.range(0, headings.size()).mapToObj(this::column).toList();
    out.println(AsciiTable.getTable(AsciiTable.NO_BORDERS, rows, columns));
  }

  private com.github.freva.asciitable.ColumnData<List<String>> column(int index) {
    return new Column()
        .header(headings.get(index))
        .headerAlign(HorizontalAlign.LEFT)
        .dataAlign(isNumeric(index) ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT)
        .maxWidth(60)
        .with(row -> row.get(index));
  }

  private boolean isNumeric(int index) {
    return !rows.isEmpty()
        && rows.stream().allMatch(row -> row.get(index).matches("-?[\\d.,]*( MB)?"));
  }
}
