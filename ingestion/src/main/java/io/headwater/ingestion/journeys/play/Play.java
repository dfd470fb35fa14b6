package io.headwater.ingestion.journeys.play;

import io.headwater.ingestion.journeys.Happening;
import io.headwater.ingestion.journeys.JourneyPlan;
import io.headwater.ingestion.journeys.Played;
import io.headwater.ingestion.journeys.Population;
import io.headwater.ingestion.orders.shop.Timetable;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * All journeys of a plan side by side, as what happens one thing after the other. What is still to
 * come when the plan ends does not happen.
 */
public final class Play implements Iterator<Happening> {
  private final JourneyPlan plan;
  private final String series;
  private final Timetable timetable;
  private final SplittableRandom seeds;
  private final Agenda agenda;
  private final Stage stage;
  private final Warehouse warehouse;
  private final Queue<Happening> told = new ArrayDeque<>();
  private final List<Journey> journeys = new ArrayList<>();

  /** A play of a plan in a shop. */
  public Play(JourneyPlan plan, Population population) {
    this.plan = plan;
    this.series = plan.series(population);
    this.timetable = new Timetable(plan.from(), plan.until());
    this.seeds = new SplittableRandom(plan.seed());
    this.agenda = new Agenda(plan.start(), plan.end());
    this.stage = new Stage(agenda, population, told::add);
    this.warehouse = new Warehouse(stage, series, new Random(seeds.nextLong()));
    agenda.at(plan.start(), () -> warehouse.open(population.articles()));
    planNext();
  }

  @Override
  public boolean hasNext() {
    while (told.isEmpty() && !agenda.isOver()) {
      agenda.advance();
    }
    return !told.isEmpty();
  }

  @Override
  public Happening next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return told.remove();
  }

  /** What became of every journey so far, in the order they began. */
  public List<Played> played() {
    return journeys.stream().map(Journey::played).toList();
  }

  private void planNext() {
    int number = journeys.size() + 1;
    if (number <= plan.count()) {
      Random random = new Random(seeds.nextLong());
      Instant at = timetable.at((number - 1 + random.nextDouble()) / plan.count());
      agenda.at(at, () -> begin(number, random));
    }
  }

  private void begin(int number, Random random) {
    String orderId = "%s-J%07d".formatted(series, number);
    Journey journey = new Journey(stage, orderId, random);
    journeys.add(journey);
    new Visit(
            journey,
            orderId,
            lines -> new Fulfilment(new Purchase(journey, orderId, lines), warehouse).start())
        .start();
    planNext();
  }
}
