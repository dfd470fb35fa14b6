package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Access;
import io.headwater.contracts.Contract.Grant;
import io.headwater.contracts.Contract.Kind;
import java.util.List;
import java.util.Map;

/** What a contract of one's own need not say: who may do what, and the usual figures. */
final class OwnDefaults {
  private static final Grant INGESTION = new Grant("ingestion", Access.WRITE);
  private static final Grant READ_BY_BATCH = new Grant("batch", Access.READ);
  private static final Grant BATCH = new Grant("batch", Access.WRITE);
  private static final Grant ENGINEER = new Grant("engineer", Access.READ);
  private static final Grant ANALYST = new Grant("analyst", Access.READ);

  private static final String DOMAIN = "domain";

  private static final Map<Kind, Map<String, String>> PROPERTIES =
      Map.of(
          Kind.TOPIC,
          Map.of("partitions", "2"),
          Kind.LANDING,
          Map.of("lateAfter", "PT24H", "unfinishedAfter", "PT1H"));

  private OwnDefaults() {}

  /** A draft with them, where it says nothing else. */
  static Draft in(Draft draft) {
    Contract contract = draft.contract();
    CustomProperties properties =
        draft
            .properties()
            .orElse(PROPERTIES.getOrDefault(contract.kind(), Map.of()), contract.location());
    Contract complete = contract.with(properties.values());
    if (complete.property(DOMAIN).isEmpty()) {
      complete = complete.with(Map.of(DOMAIN, "own"));
    }
    return new Draft(
        complete.grants().isEmpty() ? complete.granting(grants(contract)) : complete, properties);
  }

  /** The usual grants of a dataset. */
  static List<Grant> grants(Contract contract) {
    return switch (contract.kind()) {
      case TOPIC, LANDING -> List.of(INGESTION, READ_BY_BATCH);
      case TABLE ->
          contract.namespace().equals("gold")
              ? List.of(BATCH, ENGINEER, ANALYST)
              : List.of(BATCH, ENGINEER);
      case VIEW -> List.of(ENGINEER, ANALYST);
      case FIELDS -> List.of();
    };
  }
}
