package io.headwater.provision;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contract;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/** Whether a contract's schema reads what was written before, so that a plan can already say no. */
final class Compatibility {
  private Compatibility() {}

  /**
   * Refuses a schema that cannot read events written with the existing one.
   *
   * @throws ProvisionException naming the contract's file and line and each reason
   */
  static void check(Contract contract, String subject, Schema existing) throws ProvisionException {
    SchemaCompatibility.SchemaPairCompatibility result =
        SchemaCompatibility.checkReaderWriterCompatibility(AvroSchemas.of(contract), existing);
    if (result.getType() == SchemaCompatibilityType.COMPATIBLE) {
      return;
    }
    List<String> reasons =
        result.getResult().getIncompatibilities().stream()
            .map(reason -> "%s at %s".formatted(reason.getMessage(), reason.getLocation()))
            .toList();
    throw new ProvisionException(
        "%s: the contract cannot read what subject %s was written with: %s. Make what is new optional and keep what is there, or start a new major version of the topic."
            .formatted(contract.location(), subject, String.join("; ", reasons)));
  }
}
