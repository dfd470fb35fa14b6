package io.headwater.contracts;

import java.util.Map;
import java.util.Optional;

/**
 * The query of a dataset of one's own, which stands beside its contract. Those that are shipped are
 * resources of the module that asks them.
 *
 * @param text SQL, of Spark for a table and of Trino for a view
 * @param file where a person finds it
 */
public record Query(String text, String file) {
  private static final String TEXT = "query";
  private static final String FILE = "queryFile";

  /** The query of a contract; empty when it is shipped, or needs none. */
  public static Optional<Query> of(Contract contract) {
    return contract
        .property(TEXT)
        .map(text -> new Query(text, contract.property(FILE).orElseThrow()));
  }

  /** A contract with this query. */
  public Contract in(Contract contract) {
    return contract.with(Map.of(TEXT, text, FILE, file));
  }
}
