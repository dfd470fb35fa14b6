package io.headwater.catalog;

/**
 * The access a request takes.
 *
 * @param namespace the namespace; {@link #EVERYWHERE} means all of them
 * @param table the table; empty for the namespace itself
 */
record Need(String namespace, String table, Access access) {
  static final String EVERYWHERE = "*";

  /** Access to a namespace itself. */
  Need(String namespace, Access access) {
    this(namespace, "", access);
  }

  /** As a grant names it: {@code live} or {@code bronze.readings}. */
  String place() {
    return table.isEmpty() ? namespace : namespace + "." + table;
  }

  @Override
  public String toString() {
    return access + " on " + (namespace.equals(EVERYWHERE) ? "all namespaces" : place());
  }
}
