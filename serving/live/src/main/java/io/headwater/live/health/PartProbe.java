package io.headwater.live.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a part whether it is there. It logs in nowhere: that a part asks for that is an answer. */
final class PartProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int SERVER_ERROR = 500;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /** Returns when it answers. */
  void ask(PartAddress part) throws IOException, InterruptedException {
    if (part.address().getScheme().equals("tcp")) {
      connect(part.address());
    } else {
      request(part.address(), part.needed());
    }
  }

  private static void connect(URI address) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(address.getHost(), address.getPort()), (int) PATIENCE.toMillis());
    }
  }

  private void request(URI address, String needed) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() >= SERVER_ERROR) {
      throw new IOException("it answers with status " + response.statusCode());
    }
    if (!response.body().contains(needed)) {
      throw new IOException("it answers, but does not work yet");
    }
  }
}
