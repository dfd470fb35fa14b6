package io.headwater.live.store;

import io.headwater.contracts.Contracts;
import io.headwater.contracts.wire.SchemaRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a hot store there: waits for its topics, fills it, and begins anew when what fills it has
 * failed. Whatever it holds is in the log, so that nothing is lost by that.
 */
public final class HotStoreKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HotStoreKeeper.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration CLOSING = Duration.ofSeconds(10);

  private final Contracts contracts;
  private final SchemaRegistry registry;
  private final Map<String, String> client;
  private final Bounds bounds;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("hot-store").factory());
  private volatile Running running;
  private volatile String waitingFor = "the log";
  private volatile Instant since;

  private record Running(HotTables tables, KafkaStreams streams) {}

  /**
   * A store that is not there yet; see {@link #start}.
   *
   * @param client properties of every Kafka client: servers and login
   */
  public HotStoreKeeper(
      Contracts contracts,
      SchemaRegistry registry,
      Map<String, String> client,
      Bounds bounds,
      Clock clock) {
    this.contracts = contracts;
    this.registry = registry;
    this.client = client;
    this.bounds = bounds;
    this.clock = clock;
    this.since = clock.instant();
  }

  /** Begins to wait for the topics. */
  public void start() {
    thread.scheduleWithFixedDelay(this::keep, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** How far the store is. */
  public StoreState state() {
    Running now = running;
    if (now == null) {
      return StoreState.WAITING;
    }
    return now.streams().state() == State.RUNNING ? StoreState.RUNNING : StoreState.RESTORING;
  }

  /** When it came into this state. */
  public Instant since() {
    return since;
  }

  /** What the store waits for, for a person. */
  public String waitingFor() {
    return state() == StoreState.RESTORING ? "what lies in the topics" : waitingFor;
  }

  /**
   * The store of now; do not hold on to it.
   *
   * @throws NotReadyException when there is none
   */
  public HotStore store() {
    Running now = running;
    if (now == null || now.streams().state() != State.RUNNING) {
      throw new NotReadyException("The hot store waits for " + waitingFor());
    }
    return new HotStore(now.tables(), topic -> store(now.streams(), topic));
  }

  private static ReadOnlyKeyValueStore<String, byte[]> store(KafkaStreams streams, String topic) {
    try {
      return streams.store(
          StoreQueryParameters.fromNameAndType(topic, QueryableStoreTypes.keyValueStore()));
    } catch (InvalidStateStoreException e) {
      throw new NotReadyException("The hot store of " + topic + " is being filled");
    }
  }

  /** Ends an interval of the percentiles. Call it every ten seconds. */
  public void turn() {
    Running now = running;
    if (now != null) {
      now.tables().all().forEach(table -> table.turn());
    }
  }

  private void keep() {
    try {
      awaitTopics();
      fillUntilItFails();
    } catch (InterruptedException e) {
      LOG.info("The hot store is closed");
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("The hot store is tried again: {}", e.toString(), e);
    }
  }

  private void awaitTopics() throws InterruptedException {
    try (ReadableTopics topics = new ReadableTopics(client)) {
      topics.await(PAUSE, missing -> waitingFor = missing);
    }
  }

  private void fillUntilItFails() throws InterruptedException {
    CountDownLatch failed = new CountDownLatch(1);
    Live live = new Live();
    HotTables tables = new HotTables(contracts, registry, bounds, clock, () -> live.is);
    try (KafkaStreams streams = new KafkaStreams(tables.topology(), settings())) {
      streams.setStateListener(
          (now, before) -> {
            LOG.info("The hot store is {}", now);
            since = clock.instant();
            live.is = now == State.RUNNING;
            if (now == State.ERROR || now == State.NOT_RUNNING) {
              failed.countDown();
            }
          });
      running = new Running(tables, streams);
      streams.start();
      failed.await();
      LOG.warn("The hot store has failed and is filled anew");
    } finally {
      running = null;
      since = clock.instant();
    }
  }

  /** Whether the log is followed, not caught up with; asked at every record. */
  private static final class Live {
    private volatile boolean is;
  }

  private Properties settings() {
    Properties settings = new Properties();
    settings.putAll(client);
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "serving");
    settings.put(StreamsConfig.CLIENT_ID_CONFIG, "serving-live");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, System.getProperty("java.io.tmpdir"));
    settings.put("enable.metrics.push", "false");
    // Half of a second to the page is spent on the tick; the log must add next to nothing.
    settings.put(StreamsConfig.POLL_MS_CONFIG, 20);
    settings.put(StreamsConfig.consumerPrefix("fetch.max.wait.ms"), 50);
    settings.put(StreamsConfig.consumerPrefix("max.poll.records"), 5_000);
    settings.put(StreamsConfig.consumerPrefix("fetch.max.bytes"), 8 << 20);
    return settings;
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      thread.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
