package io.headwater.live.push;

import io.headwater.live.anomalies.Anomaly;
import io.headwater.live.api.Answers;
import io.headwater.live.api.Json;
import io.headwater.live.api.Sources;
import io.headwater.live.devices.DeviceAnswers;
import io.headwater.live.sales.SalesToday;
import io.headwater.live.store.HotStore;
import io.headwater.live.store.NotReadyException;
import io.headwater.live.store.StoreState;
import java.util.List;
import java.util.Optional;

/**
 * Puts an update together at every tick, once for all who listen. However many upserts came in
 * between, there is one.
 */
public final class Ticker {
  /** Every second tick: what is measured by the second. */
  private static final int MEASURED = 2;

  /** Every tenth tick: what hardly ever changes. */
  private static final int SELDOM = 10;

  private final Sources sources;
  private final Answers answers;
  private final Listeners listeners;
  private long ticks;
  private long toldUpdates = -1;

  public Ticker(Sources sources, Listeners listeners) {
    this.sources = sources;
    this.answers = new Answers(sources);
    this.listeners = listeners;
  }

  /** Tells the listeners what has changed; call it twice a second, from one thread. */
  public void tick() {
    ticks++;
    Update update = update();
    // Who comes later asks for the whole first: what nobody heard is not kept for them.
    if (!listeners.isEmpty()) {
      listeners.tell(Json.text(update));
    }
  }

  private Update update() {
    Answers.Rates rates = ticks % MEASURED == 0 ? answers.rates() : null;
    Answers.Freshness freshness = ticks % MEASURED == 0 ? answers.freshness() : null;
    Answers.Health health = ticks % SELDOM == 0 ? answers.health() : null;
    if (sources.hot().state() != StoreState.RUNNING) {
      return new Update(null, null, null, rates, freshness, health);
    }
    try {
      HotStore store = sources.hot().store();
      return new Update(sales(store), devices(store), anomalies(store), rates, freshness, health);
    } catch (NotReadyException e) {
      return new Update(null, null, null, rates, freshness, health);
    }
  }

  private static SalesToday sales(HotStore store) {
    return store
        .salesView()
        .takeChanges()
        .flatMap(minutes -> store.salesToday().map(today -> today.changes(minutes)))
        .orElse(null);
  }

  private DeviceAnswers.Changes devices(HotStore store) {
    DeviceAnswers.Changes changes = store.devices(sources.states()).takeChanges();
    boolean news = changes.updates() != toldUpdates || !changes.states().isEmpty();
    toldUpdates = changes.updates();
    return news ? changes : null;
  }

  private static List<Anomaly> anomalies(HotStore store) {
    return Optional.of(store.known(store.anomaliesView().takeNew()))
        .filter(news -> !news.isEmpty())
        .orElse(null);
  }
}
