package io.headwater.blueprint.page;

import io.headwater.blueprint.page.Block.Column;
import io.headwater.blueprint.page.Block.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A table, column by column. */
final class Rows<T> {
  private final String title;
  private final Collection<T> elements;
  private final List<Column> columns = new ArrayList<>();
  private final List<Function<T, String>> cells = new ArrayList<>();

  private Rows(String title, Collection<T> elements) {
    this.title = title;
    this.elements = elements;
  }

  static <T> Rows<T> of(Collection<T> elements) {
    return new Rows<>("", elements);
  }

  static <T> Rows<T> of(String title, Collection<T> elements) {
    return new Rows<>(title, elements);
  }

  Rows<T> text(String heading, Function<T, String> cell) {
    columns.add(Column.text(heading));
    cells.add(cell);
    return this;
  }

  Rows<T> number(String heading, Function<T, String> cell) {
    columns.add(Column.number(heading));
    cells.add(cell);
    return this;
  }

  Table table() {
    return new Table(
        title,
        columns,
        elements.stream()
            .map(element -> cells.stream().map(cell -> cell.apply(element)).toList())
            .toList());
  }

  /** The table; nothing where it has no row. */
  Stream<Block> tableIfAny() {
    return elements.isEmpty() ? Stream.empty() : Stream.of(table());
  }
}
