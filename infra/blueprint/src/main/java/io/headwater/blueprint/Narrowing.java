package io.headwater.blueprint;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The part of an estate that a variant is about. */
final class Narrowing {
  private static final String BOTH = "both";
  private static final String ALL = "all";

  private final Estate whole;

  Narrowing(Estate whole) {
    this.whole = whole;
  }

  /** What use cases and pipelines need: their datasets, and all that these are made of. */
  Estate to(Variant variant) throws UnknownChoiceException {
    UnknownChoiceException.refuse("use case", variant.useCases(), useCases());
    UnknownChoiceException.refuse(
        "pipeline",
        variant.pipelines(),
        List.of(Pipeline.BATCH.text(), Pipeline.STREAMING.text(), BOTH));
    UnknownChoiceException.refuse("storage", variant.storage(), storage());
    UnknownChoiceException.refuse("aspect of governance", variant.governance(), governance());
    Estate narrowed = whole;
    if (!variant.useCases().isEmpty()) {
      narrowed = with(narrowed, ofUseCases(variant.useCases()));
    }
    if (!variant.pipelines().isEmpty() && !variant.pipelines().contains(BOTH)) {
      narrowed = with(narrowed, ofPipelines(narrowed, variant.pipelines()));
    }
    return narrowed;
  }

  /** The aspects of governance that are told in full. */
  static List<Aspect> aspects(Variant variant) {
    return Stream.of(Aspect.values())
        .filter(
            aspect ->
                variant.governance().contains(ALL) || variant.governance().contains(aspect.text()))
        .toList();
  }

  /** Whether a variant is about the storage of a dataset. */
  static boolean isStored(Variant variant, Contract contract) {
    return variant.storage().isEmpty()
        || variant.storage().contains(contract.layer())
        || variant.storage().contains(Tier.of(contract).text());
  }

  private List<String> useCases() {
    Set<String> names = new LinkedHashSet<>(new TreeSet<>(domains()));
    whole.products().forEach(product -> names.add(product.name()));
    return List.copyOf(names);
  }

  private List<String> domains() {
    return whole.products().stream().map(UseCases::domain).distinct().toList();
  }

  private List<String> storage() {
    List<String> known = new ArrayList<>(Arrays.stream(Tier.values()).map(Tier::text).toList());
    known.addAll(
        whole.all().stream()
            .filter(contract -> contract.kind() != Kind.VIEW)
            .map(Contract::layer)
            .distinct()
            .toList());
    return known;
  }

  private static List<String> governance() {
    return Stream.concat(Stream.of(ALL), Arrays.stream(Aspect.values()).map(Aspect::text)).toList();
  }

  private Set<String> ofUseCases(List<String> names) {
    Set<String> products = new LinkedHashSet<>();
    whole.products().stream()
        .filter(
            product -> names.contains(product.name()) || names.contains(UseCases.domain(product)))
        .forEach(product -> products.add(product.name()));
    return products;
  }

  private static Set<String> ofPipelines(Estate estate, List<String> names) {
    Set<String> made = new LinkedHashSet<>();
    estate.all().stream()
        .filter(
            contract ->
                estate.pipelines(contract).stream()
                    .anyMatch(pipeline -> names.contains(pipeline.text())))
        .forEach(contract -> made.add(contract.name()));
    return made;
  }

  /** Some datasets with all that they are made of, and where what is bad among that ends. */
  private static Estate with(Estate estate, Set<String> names) {
    Set<String> needed = new TreeSet<>(names);
    names.forEach(name -> needed.addAll(estate.lineage().origins(name)));
    Set<String> all = new TreeSet<>(needed);
    for (Contract contract : estate.only(needed).all()) {
      contract.property("quarantine").ifPresent(all::add);
      estate.all().stream()
          .filter(each -> takesAny(each, contract.kind()))
          .forEach(each -> all.add(each.name()));
    }
    return estate.only(all);
  }

  /** Such as {@code any topic that feeds bronze}. */
  private static boolean takesAny(Contract contract, Kind kind) {
    return contract
        .property("input")
        .filter(input -> input.startsWith("any " + kind.name().toLowerCase(Locale.ROOT)))
        .isPresent();
  }
}
