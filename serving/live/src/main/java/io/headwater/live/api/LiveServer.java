package io.headwater.live.api;

import io.headwater.settings.Secret;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;

/** The HTTP server: the page for everybody, the interface for who has the token. */
public final class LiveServer implements AutoCloseable {
  static final String EVENTS = "/api/events";

  private final Javalin javalin;

  private LiveServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Starts to answer.
   *
   * @param port 0 for any that is free
   * @param listeners takes in who wants to be told of updates
   */
  public static LiveServer start(
      String host, int port, Secret token, Sources sources, Consumer<SseClient> listeners) {
    Javalin javalin =
        Javalin.create(config -> configure(config, new BearerToken(token), sources, listeners));
    return new LiveServer(javalin.start(host, port));
  }

  private static void configure(
      JavalinConfig config, BearerToken token, Sources sources, Consumer<SseClient> listeners) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.jetty.modifyHttpConfiguration(LiveServer::quiet);
    config.http.prefer405over404 = true;
    config.routes.before(SecurityHeaders::add);
    config.routes.before("/api/*", token::check);
    config.routes.get("/ready", context -> context.result("ready\n"));
    Assets.serve(config.routes);
    new Routes(sources).add(config.routes);
    config.routes.sse(EVENTS, listeners);
    config.routes.error(
        HttpStatus.NOT_FOUND,
        context -> {
          if (!Problem.CONTENT_TYPE.equals(context.res().getContentType())) {
            Problem.of(HttpStatus.NOT_FOUND, "See /openapi.yaml for what can be asked", context)
                .answer(context);
          }
        });
    Problems.map(config.routes);
  }

  /** Says nothing of the server to who asks. */
  private static void quiet(HttpConfiguration http) {
    http.setSendServerVersion(false);
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
