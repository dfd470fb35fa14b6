package io.headwater.live;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.contracts.wire.SchemaRegistry;
import io.headwater.live.api.LiveServer;
import io.headwater.live.api.Sources;
import io.headwater.live.devices.DeviceStates;
import io.headwater.live.health.Health;
import io.headwater.live.log.DeadLetters;
import io.headwater.live.log.LogRates;
import io.headwater.live.push.Listeners;
import io.headwater.live.push.Ticker;
import io.headwater.live.store.HotStoreKeeper;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that runs, and at which pace. */
final class LiveProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveProcess.class);

  /** So many looks at once: at the log, at the parts, and the tick must not wait for either. */
  private static final int LOOKS = 5;

  private final HotStoreKeeper hot;
  private final LogRates rates;
  private final DeadLetters deadLetters;
  private final Health health;
  private final Listeners listeners = new Listeners();
  private final ScheduledExecutorService pace = Executors.newScheduledThreadPool(LOOKS);
  private final LiveServer server;

  private LiveProcess(LiveSettings settings, Contracts contracts, Clock clock) {
    Map<String, String> client = settings.kafka().clientProperties();
    RegistryAddress address =
        new RegistryAddress(
            settings.registry().url(),
            settings.registry().user(),
            settings.registry().password().reveal());
    hot =
        new HotStoreKeeper(
            contracts, new SchemaRegistry(address), client, settings.bounds(), clock);
    List<Contract> topics = contracts.all(Contract.Kind.TOPIC);
    rates = new LogRates(client, topics.stream().map(Contract::name).toList(), clock);
    deadLetters =
        new DeadLetters(
            client,
            topics.stream()
                .map(topic -> topic.property("deadLetters"))
                .flatMap(Optional::stream)
                .toList());
    health = new Health(settings.parts(), clock);
    DeviceStates states = new DeviceStates(settings.silentAfter(), settings.anomalousFor(), clock);
    Sources sources = new Sources(hot, states, rates, deadLetters, health, settings.command());
    server =
        LiveServer.start(
            settings.host(), settings.port(), settings.token(), sources, listeners::add);
    begin(new Ticker(sources, listeners));
  }

  /** Starts all of it; what it reads need not be there yet. */
  static LiveProcess start(LiveSettings settings, Contracts contracts, Clock clock) {
    return new LiveProcess(settings, contracts, clock);
  }

  private void begin(Ticker ticker) {
    hot.start();
    every(500, ticker::tick);
    every(1_000, rates::look);
    every(2_000, deadLetters::look);
    every(5_000, health::look);
    every(10_000, hot::turn);
  }

  private void every(long millis, Look look) {
    pace.scheduleAtFixedRate(() -> attempt(look), 0, millis, TimeUnit.MILLISECONDS);
  }

  /** What fails once may work the next time. */
  private static void attempt(Look look) {
    try {
      look.look();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("Not now: {}", e.toString(), e);
    }
  }

  @FunctionalInterface
  private interface Look {
    void look() throws InterruptedException;
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() {
    pace.shutdownNow();
    listeners.close();
    server.close();
    hot.close();
    deadLetters.close();
    rates.close();
  }
}
