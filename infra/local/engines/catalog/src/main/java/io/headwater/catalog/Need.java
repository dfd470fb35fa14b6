package io.headwater.catalog;

/** The access a request takes; {@link #EVERYWHERE} as namespace means all of them. */
record Need(String namespace, Access access) {
  static final String EVERYWHERE = "*";

  @Override
  public String toString() {
    return access + " on " + (namespace.equals(EVERYWHERE) ? "all namespaces" : namespace);
  }
}
