package io.headwater.provision;

import io.headwater.contracts.Contracts;
import io.headwater.contracts.change.Whom;
import io.headwater.contracts.lineage.Lineage;
import io.headwater.contracts.lineage.Queries;
import io.headwater.serving.superset.Charts;
import java.util.List;

/** Who is downstream of the datasets of this build: tables, views, charts and identities. */
public final class Consumers {
  private Consumers() {}

  /** Those of the contracts, with the views and charts that are shipped. */
  public static Whom of(Contracts contracts) {
    return of(contracts, Queries.on(Consumers.class.getClassLoader()));
  }

  /** Those of the contracts, with views from elsewhere too. */
  public static Whom of(Contracts contracts, Queries queries) {
    return new Whom(
        contracts,
        Lineage.of(contracts, queries),
        dataset -> Charts.byDataset().getOrDefault(dataset, List.of()));
  }
}
