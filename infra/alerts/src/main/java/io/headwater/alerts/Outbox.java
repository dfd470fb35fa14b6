package io.headwater.alerts;

import io.headwater.alerts.StateFile.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is still to be delivered, in order for each receiver; receivers do not wait for each other.
 * A notice is in the file before it is sent and leaves it after: after a crash it may be sent
 * again, under the same id.
 */
final class Outbox {
  /** For a receiver that is down for long: the oldest give way. */
  private static final int LIMIT = 1_000;

  private final StateFile file;
  private final List<Receiver> receivers;
  private final Consumer<String> remarks;
  private final Map<String, Deque<Notice>> waiting = new LinkedHashMap<>();
  private final Set<String> busy = new HashSet<>();
  private List<Alert> alerts;

  Outbox(StateFile file, Receivers receivers, Consumer<String> remarks) throws IOException {
    this.file = file;
    this.receivers = receivers.all();
    this.remarks = remarks;
    State state = file.read();
    alerts = state.alerts();
    this.receivers.forEach(
        receiver ->
            waiting.put(
                receiver.name(),
                new ArrayDeque<>(state.waiting().getOrDefault(receiver.name(), List.of()))));
  }

  synchronized List<Alert> alerts() {
    return alerts;
  }

  /** Keeps what stands now and what is to be told, in one write. */
  synchronized void keep(List<Alert> standing, List<Notice> notices) throws IOException {
    alerts = List.copyOf(standing);
    for (Map.Entry<String, Deque<Notice>> queue : waiting.entrySet()) {
      queue.getValue().addAll(notices);
      while (queue.getValue().size() > LIMIT) {
        queue.getValue().removeFirst();
        remarks.accept(queue.getKey() + " is down for too long: the oldest notice is dropped");
      }
    }
    save();
  }

  /** Sends what waits, each receiver on a thread of its own unless it is still at it. */
  synchronized List<Thread> send() {
    List<Thread> threads = new ArrayList<>();
    for (Receiver receiver : receivers) {
      if (!waiting.get(receiver.name()).isEmpty() && busy.add(receiver.name())) {
        threads.add(Thread.ofVirtual().start(() -> drain(receiver)));
      }
    }
    return threads;
  }

  private void drain(Receiver receiver) {
    try {
      for (Notice next = next(receiver); next != null; next = next(receiver)) {
        receiver.deliver(next);
        delivered(receiver, next);
      }
    } catch (IOException e) {
      remarks.accept("%s did not take a notice: %s".formatted(receiver.name(), e.getMessage()));
    } finally {
      free(receiver);
    }
  }

  private synchronized Notice next(Receiver receiver) {
    return waiting.get(receiver.name()).peekFirst();
  }

  private synchronized void delivered(Receiver receiver, Notice notice) {
    waiting.get(receiver.name()).remove(notice);
    try {
      save();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void free(Receiver receiver) {
    busy.remove(receiver.name());
  }

  private void save() throws IOException {
    Map<String, List<Notice>> lists = new LinkedHashMap<>();
    waiting.forEach((name, queue) -> lists.put(name, List.copyOf(queue)));
    file.write(new State(alerts, lists));
  }
}
