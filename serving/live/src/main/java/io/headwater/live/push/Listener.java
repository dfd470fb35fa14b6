package io.headwater.live.push;

import io.javalin.http.sse.SseClient;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Somebody who listens. Who is too slow is let go: it comes back and asks for the whole again. */
final class Listener {
  private static final int ROOM = 8;

  private final SseClient client;
  private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(ROOM);
  private final Thread thread;

  Listener(SseClient client) {
    this.client = client;
    this.thread = Thread.ofVirtual().name("listener").unstarted(this::send);
  }

  void start() {
    thread.start();
  }

  void tell(String update) {
    if (!waiting.offer(update)) {
      client.close();
    }
  }

  void stop() {
    thread.interrupt();
  }

  private void send() {
    try {
      while (!client.terminated()) {
        client.sendEvent("update", waiting.take());
      }
    } catch (InterruptedException e) {
      client.close();
    }
  }
}
