package io.headwater.provision;

import io.headwater.contracts.Contracts;
import io.headwater.contracts.Query;
import io.headwater.contracts.change.Whom;
import io.headwater.contracts.lineage.Lineage;
import io.headwater.contracts.lineage.Queries;
import io.headwater.serving.superset.Charts;
import java.util.List;
import java.util.Map;

/** Who is downstream of the datasets of this build: tables, views, charts and identities. */
public final class Consumers {
  private Consumers() {}

  /** Those of the contracts, with the charts that are shipped. */
  static Whom of(Contracts contracts) {
    Queries own = contract -> Query.of(contract).map(Query::text);
    // Charts are read only when somebody has to be named.
    return new Whom(
        contracts,
        Lineage.of(contracts, own.or(Queries.on(Consumers.class.getClassLoader()))),
        dataset -> Charts.byDataset().getOrDefault(dataset, List.of()));
  }

  /**
   * Those of the contracts.
   *
   * @param queries those of the views
   * @param charts the titles of the charts that show a dataset, by its name
   */
  public static Whom of(Contracts contracts, Queries queries, Map<String, List<String>> charts) {
    return new Whom(
        contracts,
        Lineage.of(contracts, queries),
        dataset -> charts.getOrDefault(dataset, List.of()));
  }
}
