package io.headwater.cli;

import java.util.List;
import java.util.Locale;

/** The datasets that both layers tell of, and the figures of a minute that are compared. */
enum Reconciled {
  ORDERS(Query.RECONCILE_ORDERS, List.of("orders", "lines", "revenue")),
  READINGS(Query.RECONCILE_READINGS, List.of("readings", "value_sum"));

  private final Query query;
  private final List<String> figures;

  Reconciled(Query query, List<String> figures) {
    this.query = query;
    this.figures = figures;
  }

  Query query() {
    return query;
  }

  /** Each has a column of gold and one of live in the answer. */
  List<String> figures() {
    return figures;
  }

  /** The word for it on the command line, in sentences and in {@code ops.reconciliations}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
