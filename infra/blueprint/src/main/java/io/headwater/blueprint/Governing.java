package io.headwater.blueprint;

import io.headwater.blueprint.measure.Measurements;
import io.headwater.blueprint.section.Governance;
import io.headwater.blueprint.section.Governance.Domain;
import io.headwater.blueprint.section.Governance.Kept;
import io.headwater.blueprint.section.Governance.Made;
import io.headwater.blueprint.section.Governance.Personal;
import io.headwater.blueprint.section.Governance.Quality;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Access;
import io.headwater.contracts.Contract.Kind;
import io.headwater.contracts.Field;
import io.headwater.contracts.quality.QualityRule;
import io.headwater.contracts.rules.Rule;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Who may do what with which data, by domain in short, and in full where that is asked for. */
final class Governing {
  private final Estate estate;
  private final Measurements measurements;
  private final List<Aspect> full;

  /**
   * @param full the aspects that are told in full
   */
  Governing(Estate estate, Measurements measurements, List<Aspect> full) {
    this.estate = estate;
    this.measurements = measurements;
    this.full = List.copyOf(full);
  }

  Governance governance() {
    return new Governance(
        estate.all().stream().map(UseCases::domain).distinct().sorted().map(this::domain).toList(),
        told(Aspect.CLASSIFICATION, this::classification),
        told(Aspect.GRANTS, this::grants),
        told(Aspect.RETENTION, this::retention),
        told(Aspect.QUALITY, this::quality),
        told(Aspect.LINEAGE, this::lineage));
  }

  private <T> List<T> told(Aspect aspect, Supplier<Stream<T>> rows) {
    return full.contains(aspect) ? rows.get().toList() : List.of();
  }

  private Domain domain(String name) {
    List<Contract> own =
        estate.all().stream().filter(each -> UseCases.domain(each).equals(name)).toList();
    return new Domain(
        name,
        own.size(),
        columns(own, Field::isPersonal),
        columns(own, field -> field.classification().isPresent()),
        own.stream().mapToInt(each -> each.rules().size() + each.qualityRules().size()).sum(),
        (int) own.stream().filter(Governing::isKeptForEver).count(),
        own.stream()
            .flatMap(each -> Grants.identities(each, Access.READ).stream())
            .distinct()
            .sorted()
            .toList());
  }

  private static int columns(List<Contract> contracts, Predicate<Field> which) {
    return (int) contracts.stream().flatMap(each -> each.fields().stream()).filter(which).count();
  }

  private static boolean isKeptForEver(Contract contract) {
    return contract.kind() != Kind.VIEW && contract.retention().isEmpty();
  }

  private Stream<Personal> classification() {
    return estate.all().stream()
        .flatMap(
            contract ->
                contract.fields().stream()
                    .filter(field -> field.isPersonal() || field.classification().isPresent())
                    .map(
                        field ->
                            new Personal(
                                contract.name(),
                                field.name(),
                                field.classification().orElse("unclassified"),
                                field.description(),
                                Grants.identities(contract, Access.READ))));
  }

  private Stream<Governance.Access> grants() {
    return estate.all().stream()
        .flatMap(contract -> contract.grants().stream())
        .map(Contract.Grant::identity)
        .distinct()
        .sorted()
        .map(
            identity ->
                new Governance.Access(
                    identity, granted(identity, Access.WRITE), granted(identity, Access.READ)));
  }

  private List<String> granted(String identity, Access access) {
    return estate.all().stream()
        .filter(contract -> contract.grants().contains(new Contract.Grant(identity, access)))
        .map(Contract::name)
        .toList();
  }

  private Stream<Kept> retention() {
    return estate.all().stream()
        .filter(contract -> contract.kind() != Kind.VIEW)
        .map(contract -> new Kept(contract.name(), Tier.of(contract).text(), contract.retention()));
  }

  private Stream<Quality> quality() {
    return estate.all().stream()
        .filter(contract -> !contract.rules().isEmpty() || !contract.qualityRules().isEmpty())
        .map(
            contract ->
                new Quality(
                    contract.name(),
                    contract.rules().stream().map(Rule::name).toList(),
                    contract.qualityRules().stream().map(QualityRule::name).toList(),
                    measurements.quality(contract.name())));
  }

  private Stream<Made> lineage() {
    return estate.all().stream()
        .map(
            contract ->
                new Made(contract.name(), estate.inputs(contract), estate.outputs(contract)));
  }
}
