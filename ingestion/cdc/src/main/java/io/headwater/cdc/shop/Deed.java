package io.headwater.cdc.shop;

import java.util.Arrays;
import java.util.List;

/**
 * Something the shop does to one row.
 *
 * @param table with its schema
 * @param key of the row, after it
 * @param oldKey of the row before, where the primary key changes; null otherwise
 * @param sql name of the statement
 * @param parameters its values
 */
record Deed(String table, Op op, String key, String oldKey, String sql, List<Object> parameters) {
  /** What happens to the row. */
  enum Op {
    CREATED,
    UPDATED,
    DELETED,
    RENAMED
  }

  static Deed create(String table, String sql, String key, Object... values) {
    return new Deed(table, Op.CREATED, key, null, sql, joined(key, values));
  }

  static Deed update(String table, String sql, String key, Object... values) {
    return new Deed(table, Op.UPDATED, key, null, sql, appended(values, key));
  }

  static Deed delete(String table, String sql, String key) {
    return new Deed(table, Op.DELETED, key, null, sql, List.of(key));
  }

  static Deed rename(String table, String sql, String oldKey, String key) {
    return new Deed(table, Op.RENAMED, key, oldKey, sql, List.of(key, oldKey));
  }

  private static List<Object> joined(String key, Object[] values) {
    Object[] all = new Object[values.length + 1];
    all[0] = key;
    System.arraycopy(values, 0, all, 1, values.length);
    return Arrays.asList(all);
  }

  private static List<Object> appended(Object[] values, String key) {
    Object[] all = Arrays.copyOf(values, values.length + 1);
    all[values.length] = key;
    return Arrays.asList(all);
  }
}
