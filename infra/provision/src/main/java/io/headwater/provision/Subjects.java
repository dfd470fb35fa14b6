package io.headwater.provision;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.wire.IncompatibleSchemaException;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.contracts.wire.SchemaRegistry;
import io.headwater.settings.RegistrySettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.avro.Schema;

/**
 * The registry's subjects: the value schema of every topic, which new ones must be able to read.
 */
final class Subjects implements Part {
  static final String COMPATIBILITY = "BACKWARD";

  private final List<Contract> contracts;
  private final RegistrySettings settings;
  private final SchemaRegistry registry;

  Subjects(Contracts contracts, RegistrySettings settings) {
    this.contracts = contracts.all(Contract.Kind.TOPIC);
    this.settings = settings;
    this.registry =
        new SchemaRegistry(
            new RegistryAddress(settings.url(), settings.user(), settings.password().reveal()));
  }

  @Override
  public Lane compare() throws ProvisionException, InterruptedException {
    List<Callable<Optional<Step>>> work = new ArrayList<>();
    contracts.forEach(contract -> work.add(() -> compare(contract)));
    List<Step> steps = Parallel.all(work).stream().flatMap(Optional::stream).toList();
    return new Lane(List.of(steps));
  }

  private Optional<Step> compare(Contract contract)
      throws ProvisionException, InterruptedException {
    String subject = contract.name() + "-value";
    try {
      Optional<Schema> existing = registry.latest(subject).map(latest -> latest.schema());
      if (existing.isEmpty()) {
        return Optional.of(create(subject, contract));
      }
      return change(subject, contract, existing.get());
    } catch (IOException e) {
      throw new ProvisionException(
          "Cannot read subject %s at %s: %s".formatted(subject, settings.url(), Reason.of(e)), e);
    }
  }

  private Step create(String subject, Contract contract) {
    // The registry knows no compatibility of a subject it does not have: the schema goes first.
    return new Step(
        "register subject %s (compatibility %s)".formatted(subject, COMPATIBILITY),
        () -> {
          register(subject, contract);
          registry.compatibility(subject, COMPATIBILITY);
        });
  }

  private Optional<Step> change(String subject, Contract contract, Schema existing)
      throws ProvisionException, IOException, InterruptedException {
    boolean unguarded = registry.compatibility(subject).filter(COMPATIBILITY::equals).isEmpty();
    boolean other = !existing.equals(AvroSchemas.of(contract));
    if (other) {
      Compatibility.check(contract, subject, existing);
    }
    if (!unguarded && !other) {
      return Optional.empty();
    }
    String words =
        other
            ? "register a new schema of subject " + subject
            : "set the compatibility of subject %s to %s".formatted(subject, COMPATIBILITY);
    return Optional.of(
        new Step(
            words,
            () -> {
              if (unguarded) {
                registry.compatibility(subject, COMPATIBILITY);
              }
              if (other) {
                register(subject, contract);
              }
            }));
  }

  private void register(String subject, Contract contract)
      throws ProvisionException, IOException, InterruptedException {
    try {
      registry.register(subject, AvroSchemas.of(contract));
    } catch (IncompatibleSchemaException e) {
      throw new ProvisionException(
          "%s: %s Keep what is there, or start a new major version of the topic."
              .formatted(contract.location(), Reason.of(e)),
          e);
    }
  }
}
