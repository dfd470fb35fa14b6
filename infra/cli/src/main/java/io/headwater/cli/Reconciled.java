package io.headwater.cli;

import java.util.List;

/** The datasets that both layers tell of, and the figures of a minute that are compared. */
enum Reconciled {
  orders(Query.RECONCILE_ORDERS, List.of("orders", "lines", "revenue")),
  readings(Query.RECONCILE_READINGS, List.of("readings", "value_sum"));

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
}
