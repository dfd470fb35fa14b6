package io.headwater.blueprint;

import io.headwater.blueprint.measure.Measured;
import io.headwater.blueprint.measure.Measurements;
import io.headwater.blueprint.measure.TopicFigures;
import io.headwater.blueprint.section.Stored;
import io.headwater.blueprint.section.Stored.Size;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Kind;
import io.headwater.contracts.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What of an estate is stored, by layer. */
final class Storage {
  private final Estate estate;
  private final Measurements measurements;
  private final Variant variant;

  Storage(Estate estate, Measurements measurements, Variant variant) {
    this.estate = estate;
    this.measurements = measurements;
    this.variant = variant;
  }

  /** The layers that something a variant is about is stored in. */
  List<String> layers() {
    return stored().stream().map(Contract::layer).distinct().toList();
  }

  /** What is stored in a layer, with the dead letters of topics beside them. */
  List<Stored> in(String layer) {
    List<Stored> all = new ArrayList<>();
    for (Contract contract : stored()) {
      if (contract.layer().equals(layer)) {
        all.add(stored(contract));
        contract.property("deadLetters").ifPresent(letters -> all.add(topic(letters)));
      }
    }
    return List.copyOf(all);
  }

  private List<Contract> stored() {
    return estate.all().stream()
        .filter(contract -> contract.kind() != Kind.VIEW)
        .filter(contract -> Narrowing.isStored(variant, contract))
        .toList();
  }

  private Stored stored(Contract contract) {
    return switch (contract.kind()) {
      case TOPIC -> topic(contract.name());
      case LANDING ->
          stored(
              contract,
              measurements
                  .landing(contract.name())
                  .map(figures -> Sizes.of(figures, contract.retention())));
      default ->
          stored(
              contract,
              measurements
                  .table(contract.name())
                  .map(figures -> Sizes.of(figures, contract.retention())));
    };
  }

  private static Stored stored(Contract contract, Measured<Size> size) {
    return new Stored(
        contract.name(),
        Tier.of(contract).text(),
        partitioning(contract),
        contract.retention(),
        size);
  }

  /** A topic, as the broker was told to keep it; as its contract says while that is not known. */
  private Stored topic(String name) {
    Measured<TopicFigures> figures = measurements.topic(name);
    Optional<Duration> declared = estate.find(name).flatMap(Contract::retention);
    String partitions =
        figures
            .known()
            .map(each -> Integer.toString(each.partitions()))
            .or(() -> estate.find(name).flatMap(each -> each.property("partitions")))
            .orElse("?");
    return new Stored(
        name,
        Tier.HOT.text(),
        List.of(partitions + (partitions.equals("1") ? " partition" : " partitions")),
        figures.known().map(TopicFigures::retention).orElse(declared),
        figures.map(Sizes::of));
  }

  private static List<String> partitioning(Contract contract) {
    return contract.fields().stream()
        .filter(field -> field.partition().isPresent())
        .sorted(Comparator.comparing(field -> field.partition().orElseThrow().position()))
        .map(Storage::partition)
        .toList();
  }

  private static String partition(Field field) {
    return "%s(%s)".formatted(field.partition().orElseThrow().transform(), field.name());
  }
}
