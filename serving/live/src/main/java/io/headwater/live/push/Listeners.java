package io.headwater.live.push;

import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Those who are told of updates. */
public final class Listeners {
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

  /** Takes one in until it goes. */
  public void add(SseClient client) {
    Listener listener = new Listener(client);
    client.keepAlive();
    client.onClose(
        () -> {
          listeners.remove(listener);
          listener.stop();
        });
    listeners.add(listener);
    listener.start();
  }

  boolean isEmpty() {
    return listeners.isEmpty();
  }

  void tell(String update) {
    listeners.forEach(listener -> listener.tell(update));
  }

  /** Lets all go. */
  public void close() {
    listeners.forEach(Listener::stop);
  }
}
