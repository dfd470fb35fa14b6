package io.headwater.trino;

import io.trino.server.Server;

/** Starts Trino; the one argument is the version it reports, the rest is in its etc folder. */
public final class TrinoServer {
  private TrinoServer() {}

  public static void main(String[] arguments) {
    new Server().start(arguments[0]);
  }
}
