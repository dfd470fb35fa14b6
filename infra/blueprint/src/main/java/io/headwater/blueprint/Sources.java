package io.headwater.blueprint;

import io.headwater.blueprint.measure.LandingFigures;
import io.headwater.blueprint.measure.Measured;
import io.headwater.blueprint.measure.Measurements;
import io.headwater.blueprint.measure.TopicFigures;
import io.headwater.blueprint.section.Ingestion;
import io.headwater.blueprint.section.Source;
import io.headwater.blueprint.section.Source.Arrivals;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Access;
import io.headwater.contracts.Contract.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What comes from outside, and how. */
final class Sources {
  private final Estate estate;
  private final Measurements measurements;
  private final Words words;

  Sources(Estate estate, Measurements measurements, Words words) {
    this.estate = estate;
    this.measurements = measurements;
    this.words = words;
  }

  List<Source> sources() {
    return estate.sources().stream().map(this::source).toList();
  }

  List<Ingestion> ingestion() {
    return estate.sources().stream().map(this::ingestion).toList();
  }

  private Source source(Contract contract) {
    return new Source(
        contract.name(),
        SourceKind.of(contract).text(),
        UseCases.domain(contract),
        contract.description(),
        Grants.identities(contract, Access.WRITE),
        contract.property("lateAfter").map(Duration::parse),
        arrivals(contract));
  }

  private Measured<Arrivals> arrivals(Contract contract) {
    return contract.kind() == Kind.TOPIC
        ? measurements.topic(contract.name()).map(Sources::of)
        : measurements.landing(contract.name()).map(Sources::of);
  }

  private static Arrivals of(TopicFigures topic) {
    return new Arrivals(
        topic.records(),
        topic.bytes(),
        0,
        topic.recordsLastDay(),
        Sizes.bytesLastDay(topic),
        0,
        topic.newest());
  }

  private static Arrivals of(LandingFigures landing) {
    return new Arrivals(
        landing.records(),
        landing.bytes(),
        landing.deliveries(),
        landing.recordsLastDay(),
        landing.bytesLastDay(),
        landing.deliveriesLastDay(),
        landing.newest());
  }

  private Ingestion ingestion(Contract contract) {
    SourceKind kind = SourceKind.of(contract);
    return new Ingestion(
        contract.name(),
        kind.text(),
        words.source(kind, "method"),
        words.source(kind, "tool"),
        words.source(kind, "schedule"),
        words.source(kind, "schemaHandling"),
        words.source(kind, "errorHandling"),
        estate.outputs(contract),
        contract.rules().size(),
        refusedTo(contract),
        words.source(kind, "document"));
  }

  /** Its dead letters, and the quarantines of what is made of it at once or by way of bronze. */
  private List<String> refusedTo(Contract contract) {
    List<String> places = new ArrayList<>();
    contract.property("deadLetters").ifPresent(places::add);
    estate.outputs(contract).stream()
        .flatMap(bronze -> estate.find(bronze).stream())
        .flatMap(bronze -> estate.outputs(bronze).stream())
        .filter(name -> estate.find(name).filter(each -> Tier.of(each) == Tier.COLD).isPresent())
        .distinct()
        .sorted()
        .forEach(places::add);
    return places;
  }
}
