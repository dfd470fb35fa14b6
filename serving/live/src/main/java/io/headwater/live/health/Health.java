package io.headwater.live.health;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Whether each part of the platform answers. */
public final class Health {
  private final List<PartAddress> parts;
  private final Clock clock;
  private final PartProbe probe = new PartProbe();
  private final Map<String, PartHealth> newest = new ConcurrentHashMap<>();

  /** Nothing is known before the first {@link #look}. */
  public Health(List<PartAddress> parts, Clock clock) {
    this.parts = List.copyOf(parts);
    this.clock = clock;
  }

  /** Asks every part, all at once; returns when each has answered or was given up. */
  public void look() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      parts.forEach(part -> threads.execute(() -> ask(part)));
    }
  }

  private void ask(PartAddress part) {
    try {
      probe.ask(part);
      keep(part.name(), PartHealth.UP, "answers");
    } catch (IOException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      keep(part.name(), PartHealth.DOWN, why);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keep(String part, String state, String detail) {
    newest.compute(
        part,
        (name, before) ->
            before != null && before.state().equals(state)
                ? new PartHealth(name, state, detail, before.since())
                : new PartHealth(name, state, detail, Instant.now(clock)));
  }

  /** What is known of each part, in the order they were given. */
  public List<PartHealth> parts() {
    List<PartHealth> known = new ArrayList<>();
    for (PartAddress part : parts) {
      PartHealth health = newest.get(part.name());
      known.add(
          health == null
              ? new PartHealth(part.name(), "unknown", "not asked yet", Instant.now(clock))
              : health);
    }
    return known;
  }
}
