package io.headwater.blueprint.section;

import java.util.List;

/**
 * What a table or view holds.
 *
 * @param holds what one row is
 * @param key the columns of its primary key, in order
 */
public record DataModel(String dataset, String holds, List<String> key, List<Column> columns) {
  /**
   * A column.
   *
   * @param classification blank where anybody may see it
   */
  public record Column(
      String name, String type, boolean required, String means, String classification) {}
}
