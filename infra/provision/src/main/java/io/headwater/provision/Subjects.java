package io.headwater.provision;

import io.headwater.contracts.AvroFields;
import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.Field;
import io.headwater.contracts.change.Whom;
import io.headwater.contracts.wire.IncompatibleSchemaException;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.contracts.wire.SchemaRegistry;
import io.headwater.settings.RegistrySettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/**
 * The registry's subjects: the value schema of every topic, which new ones must be able to read.
 */
final class Subjects implements Part {
  static final String COMPATIBILITY = "BACKWARD";

  private final List<Contract> contracts;
  private final RegistrySettings settings;
  private final Compatibility compatibility;
  private final SchemaRegistry registry;

  /**
   * @param whom who is named when a change would break them
   */
  Subjects(Contracts contracts, RegistrySettings settings, Whom whom) {
    this.contracts = contracts.all(Contract.Kind.TOPIC);
    this.settings = settings;
    this.compatibility = new Compatibility(whom);
    this.registry =
        new SchemaRegistry(
            new RegistryAddress(settings.url(), settings.user(), settings.password().reveal()));
  }

  @Override
  public Lane compare() throws ProvisionException, InterruptedException {
    List<Callable<List<Step>>> work = new ArrayList<>();
    for (Contract contract : contracts) {
      Comparison comparison = () -> compare(contract).stream().toList();
      work.add(comparison::settled);
    }
    return new Lane(List.of(Parallel.all(work).stream().flatMap(List::stream).toList()));
  }

  @Override
  public List<Difference> surplus() throws ProvisionException, InterruptedException {
    Set<String> known = contracts.stream().map(Subjects::subject).collect(Collectors.toSet());
    try {
      return registry.subjects().stream()
          .filter(subject -> !known.contains(subject))
          .sorted()
          .map(subject -> Difference.surplus("subject " + subject, "a subject without a contract"))
          .toList();
    } catch (IOException e) {
      throw new ProvisionException(
          "Cannot read the subjects at %s: %s".formatted(settings.url(), Reason.of(e)), e);
    }
  }

  /**
   * The fields of the newest schema of each topic; a topic whose schema no contract can say is left
   * out.
   */
  Map<String, List<Field>> fields() throws ProvisionException, InterruptedException {
    Map<String, List<Field>> fields = new TreeMap<>();
    for (Contract contract : contracts) {
      latest(contract)
          .flatMap(schema -> AvroFields.of(schema, contract.location()))
          .ifPresent(found -> fields.put(contract.name(), found));
    }
    return fields;
  }

  private static String subject(Contract contract) {
    return contract.name() + "-value";
  }

  private Optional<Schema> latest(Contract contract)
      throws ProvisionException, InterruptedException {
    try {
      return registry.latest(subject(contract)).map(latest -> latest.schema());
    } catch (IOException e) {
      throw new ProvisionException(
          "Cannot read subject %s at %s: %s"
              .formatted(subject(contract), settings.url(), Reason.of(e)),
          e);
    }
  }

  private Optional<Step> compare(Contract contract)
      throws ProvisionException, InterruptedException {
    String subject = subject(contract);
    try {
      Optional<Schema> existing = latest(contract);
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
        List.of(Difference.missing("subject " + subject, "the schema of the contract")),
        () -> {
          register(subject, contract);
          registry.compatibility(subject, COMPATIBILITY);
        });
  }

  private Optional<Step> change(String subject, Contract contract, Schema existing)
      throws ProvisionException, IOException, InterruptedException {
    Optional<String> guard = registry.compatibility(subject);
    boolean unguarded = guard.filter(COMPATIBILITY::equals).isEmpty();
    boolean other = !existing.equals(AvroSchemas.of(contract));
    if (other) {
      compatibility.check(contract, subject, existing);
    }
    if (!unguarded && !other) {
      return Optional.empty();
    }
    String words =
        other
            ? "register a new schema of subject " + subject
            : "set the compatibility of subject %s to %s".formatted(subject, COMPATIBILITY);
    List<Difference> differences = new ArrayList<>();
    if (unguarded) {
      differences.add(
          new Difference("compatibility", COMPATIBILITY, guard.orElse(Difference.NOTHING)));
    }
    if (other) {
      differences.addAll(Compatibility.differences(contract, existing));
    }
    return Optional.of(
        new Step(
            words,
            differences.stream().map(each -> each.of("subject " + subject)).toList(),
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
