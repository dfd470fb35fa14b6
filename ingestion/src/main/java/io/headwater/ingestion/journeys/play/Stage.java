package io.headwater.ingestion.journeys.play;

import io.headwater.ingestion.journeys.Happening;
import io.headwater.ingestion.journeys.Population;
import io.headwater.ingestion.orders.shop.Weights;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;

/** Where journeys are played: time, who and what there is, and where events are told. */
final class Stage {
  private final Agenda agenda;
  private final Population population;
  private final Consumer<Happening> audience;
  private final Weights popularity;
  private final Weights loyalty;

  Stage(Agenda agenda, Population population, Consumer<Happening> audience) {
    this.agenda = agenda;
    this.population = population;
    this.audience = audience;
    this.popularity = Weights.longTail(population.articles().size());
    this.loyalty = Weights.longTail(population.shoppers().size());
  }

  Agenda agenda() {
    return agenda;
  }

  void tell(Happening happening) {
    audience.accept(happening);
  }

  /** Somebody, some more often than others. */
  Population.Shopper shopper(Random random) {
    return population.shoppers().get(loyalty.pick(random));
  }

  /** Something, some more often than others. */
  Population.Article article(Random random) {
    return population.articles().get(popularity.pick(random));
  }

  /** Plans something for some time between two from now. */
  void within(Duration least, Duration most, Random random, Runnable what) {
    long millis = random.nextLong(least.toMillis(), most.toMillis() + 1);
    agenda.at(agenda.now().plusMillis(millis), what);
  }
}
