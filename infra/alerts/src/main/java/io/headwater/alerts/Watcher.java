package io.headwater.alerts;

import io.headwater.contracts.Contracts;
import io.headwater.settings.Environment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Looks at a platform again and again, and tells people what changes; one for each platform. */
public final class Watcher implements AutoCloseable {
  private final RuleBook book;
  private final PlatformSources platform;
  private final Outbox outbox;
  private final WatchLock lock;
  private final Consumer<String> remarks;
  private final Clock clock = Clock.systemUTC();

  private Watcher(
      RuleBook book,
      PlatformSources platform,
      Outbox outbox,
      WatchLock lock,
      Consumer<String> remarks) {
    this.book = book;
    this.platform = platform;
    this.outbox = outbox;
    this.lock = lock;
    this.remarks = remarks;
  }

  /**
   * A watcher of a running platform.
   *
   * @param home of the platform
   * @param variables with the file of rules and the webhooks
   * @param remarks hears, in a sentence, what is wrong with alerting itself
   * @throws RuleException when the rules have mistakes, or another watcher watches this platform
   */
  public static Watcher open(
      AlertSettings settings, Path home, Map<String, String> variables, Consumer<String> remarks)
      throws IOException {
    RuleBook book = new RuleBook(() -> Rules.of(home, variables), remarks);
    Environment environment = new Environment(variables);
    Receivers receivers = Receivers.read(environment, home);
    environment.validate();
    WatchLock lock = WatchLock.take(state(home).resolveSibling("alerts.lock"));
    Outbox outbox = new Outbox(new StateFile(state(home)), receivers, remarks);
    PlatformSources platform = new PlatformSources(settings, Contracts.load());
    return new Watcher(book, platform, outbox, lock, remarks);
  }

  /** Looks at a pace until its thread is interrupted; a look that fails is followed by the next. */
  public void watch(Duration every) throws ExecutionException, InterruptedException {
    try (ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor()) {
      pace.scheduleWithFixedDelay(this::attempt, 0, every.toMillis(), TimeUnit.MILLISECONDS).get();
    }
  }

  private void attempt() {
    try {
      look();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      remarks.accept("Could not look: " + e.getMessage());
    }
  }

  /** Looks once with every rule and sends what there is to tell, without waiting for receivers. */
  private void look() throws IOException, InterruptedException {
    List<Observation> observations = new ArrayList<>();
    Instant now = clock.instant();
    for (Rule rule : book.rules().all()) {
      observations.add(Observation.of(rule, platform.sources(), now));
    }
    Standing standing = new Standing(outbox.alerts());
    List<Notice> notices = standing.take(observations, now);
    outbox.keep(standing.alerts(), notices);
    outbox.send();
  }

  static Path state(Path home) {
    return home.resolve("state").resolve("alerts.json");
  }

  @Override
  public void close() throws IOException {
    platform.close();
    lock.close();
  }
}
