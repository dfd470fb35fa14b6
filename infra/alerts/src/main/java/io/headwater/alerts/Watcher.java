package io.headwater.alerts;

import io.headwater.contracts.Contracts;
import io.headwater.settings.Environment;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Looks at a platform again and again, and tells people what changes; one for each platform. */
public final class Watcher implements AutoCloseable {
  private final Rules rules;
  private final Sources sources;
  private final AutoCloseable platform;
  private final Outbox outbox;
  private final FileChannel lock;
  private final Clock clock;

  Watcher(
      Rules rules,
      Sources sources,
      AutoCloseable platform,
      Outbox outbox,
      FileChannel lock,
      Clock clock) {
    this.rules = rules;
    this.sources = sources;
    this.platform = platform;
    this.outbox = outbox;
    this.lock = lock;
    this.clock = clock;
  }

  /**
   * A watcher of a running platform.
   *
   * @param variables with the webhooks
   * @param remarks hears, in a sentence, what is wrong with alerting itself
   * @throws RuleException when another watcher watches this platform
   */
  public static Watcher open(
      Rules rules,
      AlertSettings settings,
      Path home,
      Map<String, String> variables,
      Consumer<String> remarks)
      throws IOException {
    Environment environment = new Environment(variables);
    Receivers receivers = Receivers.read(environment, home.resolve("logs").resolve("alerts.log"));
    environment.validate();
    FileChannel lock = lock(home);
    Outbox outbox = new Outbox(new StateFile(state(home)), receivers, remarks);
    PlatformSources platform = new PlatformSources(settings, Contracts.load());
    return new Watcher(rules, platform.sources(), platform, outbox, lock, Clock.systemUTC());
  }

  /** Looks once with every rule and sends what there is to tell, without waiting for receivers. */
  public void look() throws IOException, InterruptedException {
    List<Observation> observations = new ArrayList<>();
    Instant now = clock.instant();
    for (Rule rule : rules.all()) {
      observations.add(Observation.of(rule, sources, now));
    }
    Standing standing = new Standing(outbox.alerts());
    List<Notice> notices = standing.take(observations, now);
    outbox.keep(standing.alerts(), notices);
    outbox.send();
  }

  static Path state(Path home) {
    return home.resolve("state").resolve("alerts.json");
  }

  private static FileChannel lock(Path home) throws IOException {
    Path file = state(home).resolveSibling("alerts.lock");
    Files.createDirectories(file.getParent());
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock held = tryLock(channel);
    if (held == null) {
      channel.close();
      throw new RuleException(
          List.of("Another watcher looks after this platform already; end it first."));
    }
    return channel;
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() throws Exception {
    platform.close();
    lock.close();
  }
}
