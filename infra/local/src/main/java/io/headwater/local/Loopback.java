package io.headwater.local;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;

/** Ports of 127.0.0.1. */
final class Loopback {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private Loopback() {}

  /** Whether nobody listens there and we could. */
  static boolean free(int port) {
    try {
      connect(port);
      return false;
    } catch (IOException e) {
      return bindable(port);
    }
  }

  /** Fails when nobody listens there: the cheap half of a probe. */
  static void connect(int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address(), port), (int) PATIENCE.toMillis());
    }
  }

  private static boolean bindable(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, address())) {
      return socket.isBound();
    } catch (BindException e) {
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  private static InetAddress address() throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }
}
