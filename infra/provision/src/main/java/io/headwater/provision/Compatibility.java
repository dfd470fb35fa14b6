package io.headwater.provision;

import io.headwater.contracts.AvroFields;
import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import io.headwater.contracts.change.ContractChange;
import io.headwater.contracts.change.FieldChanges;
import io.headwater.contracts.change.Whom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/**
 * Whether a contract's schema leaves what was written before readable and takes nothing from its
 * readers, so that a plan can already say no. The registry, which is asked last, looks at less.
 */
final class Compatibility {
  private final Whom whom;

  Compatibility(Whom whom) {
    this.whom = whom;
  }

  /**
   * Refuses a schema that breaks those who read or write with the existing one.
   *
   * @throws ProvisionException naming each reason with file and line, and whom it breaks
   */
  void check(Contract contract, String subject, Schema existing) throws ProvisionException {
    List<String> reasons = reasons(contract, existing);
    if (!reasons.isEmpty()) {
      throw new ProvisionException(
          "%s: the schema of subject %s would break: %s. It breaks %s. Make what is new optional and keep what is there, or start a new major version of the topic."
              .formatted(
                  contract.location(),
                  subject,
                  String.join("; ", reasons),
                  whom.isBrokenBy(contract.name())),
          differences(contract, existing).stream()
              .map(difference -> difference.of("subject " + subject))
              .toList());
    }
  }

  /** What differs, field by field. */
  static List<Difference> differences(Contract contract, Schema existing) {
    List<Difference> differences =
        changes(contract, existing).stream()
            .map(change -> new Difference("schema", "as the contract", change.words()))
            .toList();
    return differences.isEmpty()
        ? List.of(new Difference("schema", "as the contract", "another"))
        : differences;
  }

  private static List<String> reasons(Contract contract, Schema existing) {
    List<String> reasons =
        changes(contract, existing).stream()
            .filter(ContractChange::isBreaking)
            .map(
                change -> "%s (%s, %s)".formatted(change.words(), change.rule(), change.location()))
            .toList();
    return reasons.isEmpty() ? unreadable(contract, existing) : reasons;
  }

  private static List<ContractChange> changes(Contract contract, Schema existing) {
    Optional<List<Field>> before = AvroFields.of(existing, contract.location());
    return before.map(fields -> FieldChanges.between(fields, contract)).orElse(List.of());
  }

  /** What Avro itself cannot read, should it be more than the fields show. */
  private static List<String> unreadable(Contract contract, Schema existing) {
    SchemaCompatibility.SchemaPairCompatibility result =
        SchemaCompatibility.checkReaderWriterCompatibility(AvroSchemas.of(contract), existing);
    return result.getType() == SchemaCompatibilityType.COMPATIBLE
        ? List.of()
        : result.getResult().getIncompatibilities().stream()
            .map(reason -> "%s at %s".formatted(reason.getMessage(), reason.getLocation()))
            .collect(Collectors.toList());
  }
}
