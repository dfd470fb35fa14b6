package io.headwater.provision;

import java.util.List;
import org.apache.iceberg.Schema;

/** What a view promises of its columns. Every column of a view may be null, whatever is below. */
final class ViewColumns {
  private ViewColumns() {}

  /** Names and types in order, such as {@code day date}. */
  static List<String> of(Schema schema) {
    return schema.columns().stream().map(column -> column.name() + " " + column.type()).toList();
  }

  /** Names and types with what they mean. */
  static List<String> documented(Schema schema) {
    return schema.columns().stream()
        .map(column -> "%s %s: %s".formatted(column.name(), column.type(), column.doc()))
        .toList();
  }
}
