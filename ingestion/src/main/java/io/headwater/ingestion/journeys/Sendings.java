package io.headwater.ingestion.journeys;

import io.headwater.ingestion.journeys.play.Play;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;

/** A play as it is sent: with some events once more, and some that must be refused among them. */
public final class Sendings implements Iterator<Sending> {
  private final JourneyPlan plan;
  private final Play play;
  private final Spoiling spoiling = new Spoiling();
  private final Queue<Sending> waiting = new ArrayDeque<>();
  private long index;

  public Sendings(JourneyPlan plan, Play play) {
    this.plan = plan;
    this.play = play;
  }

  @Override
  public boolean hasNext() {
    return !waiting.isEmpty() || play.hasNext();
  }

  @Override
  public Sending next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (waiting.isEmpty()) {
      add(play.next(), index++);
    }
    return waiting.remove();
  }

  private void add(Happening happening, long place) {
    waiting.add(new Sending(happening, Nature.GOOD));
    if (plan.duplicates().hits(place)) {
      waiting.add(new Sending(happening, Nature.DUPLICATE));
    }
    if (plan.bad().hits(place) && happening instanceof Happening.Told told) {
      waiting.add(spoiling.next(told));
    }
  }
}
