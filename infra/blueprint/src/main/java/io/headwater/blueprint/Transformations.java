package io.headwater.blueprint;

import io.headwater.blueprint.section.Transformation;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Access;
import io.headwater.contracts.Contract.Kind;
import io.headwater.contracts.Query;
import io.headwater.contracts.lineage.Queries;
import java.util.List;

/** How the datasets that are not from outside are made. */
final class Transformations {
  /** A table that says nothing else is only added to. */
  private static final String APPEND = "append";

  private static final String REPLACE = "replace-";

  private final Estate estate;
  private final Words words;

  Transformations(Estate estate, Words words) {
    this.estate = estate;
    this.words = words;
  }

  List<Transformation> all() {
    List<Contract> sources = estate.sources();
    return estate.all().stream()
        .filter(contract -> !sources.contains(contract))
        .filter(contract -> contract.isQueried() || !estate.pipelines(contract).isEmpty())
        .map(this::transformation)
        .toList();
  }

  private Transformation transformation(Contract contract) {
    return new Transformation(
        contract.name(),
        estate.inputs(contract),
        engine(words, contract),
        estate.pipelines(contract).stream().map(Pipeline::text).sorted().toList(),
        contract.kind() == Kind.VIEW ? "view" : write(contract),
        query(contract),
        contract.description(),
        contract.rules().size(),
        contract.qualityRules().size(),
        contract.property("quarantine").orElse(""));
  }

  private static String write(Contract contract) {
    return contract
        .property("write")
        .or(() -> contract.property("cleanupPolicy").map(policy -> "upsert"))
        .orElse(APPEND);
  }

  /** What makes a dataset. */
  static String engine(Words words, Contract contract) {
    return contract.kind() == Kind.VIEW
        ? words.engine("view")
        : Grants.identities(contract, Access.WRITE).stream()
            .findFirst()
            .map(words::engine)
            .orElse("");
  }

  private static String query(Contract contract) {
    return Query.of(contract).map(Query::file).orElseGet(() -> shipped(contract));
  }

  private static String shipped(Contract contract) {
    if (contract.kind() == Kind.VIEW) {
      return "serving/src/main/resources/" + Queries.file(contract);
    }
    boolean hasQuery =
        contract
            .property("write")
            .filter(write -> write.equals(APPEND) || write.startsWith(REPLACE))
            .isPresent();
    return hasQuery ? "batch/src/main/resources/" + Queries.file(contract) : "";
  }
}
