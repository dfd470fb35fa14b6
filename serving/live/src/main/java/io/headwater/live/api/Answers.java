package io.headwater.live.api;

import io.headwater.live.anomalies.Anomaly;
import io.headwater.live.devices.DeviceAnswers;
import io.headwater.live.health.PartHealth;
import io.headwater.live.hot.TopicFreshness;
import io.headwater.live.log.DeadLetters;
import io.headwater.live.log.LogRates;
import io.headwater.live.store.StoreState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Answers that are put together from several sources. */
public final class Answers {
  private final Sources sources;

  public Answers(Sources sources) {
    this.sources = sources;
  }

  /** Events per second into each topic, and the dead letters. */
  public record Rates(
      Instant measuredAt,
      List<LogRates.TopicRate> topics,
      List<DeadLetters.Count> deadLetters,
      List<LogRates.Point> history) {}

  /** How fresh each hot topic is. */
  public record Freshness(List<TopicFreshness> topics) {}

  /** The parts of the platform, our own store among them. */
  public record Health(String command, List<PartHealth> parts) {}

  /** The newest anomalies, newest first. */
  record Anomalies(int kept, List<Anomaly> anomalies) {}

  /** The rates of now. */
  public Rates rates() {
    LogRates.Rates rates = sources.rates().rates();
    return new Rates(rates.measuredAt(), rates.topics(), sources.deadLetters().counts(), List.of());
  }

  Rates ratesWithHistory() {
    Rates now = rates();
    return new Rates(now.measuredAt(), now.topics(), now.deadLetters(), sources.rates().history());
  }

  /** How fresh the hot topics are; nothing while there is no store. */
  public Freshness freshness() {
    return sources.hot().state() == StoreState.RUNNING
        ? new Freshness(sources.hot().store().freshness())
        : new Freshness(List.of());
  }

  /** What is known of the parts. */
  public Health health() {
    List<PartHealth> parts = new ArrayList<>(sources.health().parts());
    StoreState state = sources.hot().state();
    String detail =
        state == StoreState.RUNNING ? "answers" : "waits for " + sources.hot().waitingFor();
    String word = state == StoreState.RUNNING ? "up" : state.toString();
    parts.add(new PartHealth("hot-store", word, detail, sources.hot().since()));
    return new Health(sources.command(), parts);
  }

  DeviceAnswers devices() {
    return sources.hot().store().devices(sources.states());
  }
}
