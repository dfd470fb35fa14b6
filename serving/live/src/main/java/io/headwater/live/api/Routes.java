package io.headwater.live.api;

import io.headwater.live.store.HotStore;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;

/** What can be asked, and who answers; described for clients in openapi.yaml. */
final class Routes {
  private static final int DEVICES = 100;
  private static final int MOST_DEVICES = 1_000;
  private static final int ANOMALIES = 50;
  private static final int MOST_ANOMALIES = 1_000;

  private final Sources sources;
  private final Answers answers;

  Routes(Sources sources) {
    this.sources = sources;
    this.answers = new Answers(sources);
  }

  /** Every path under which a question is answered with JSON. */
  Map<String, Function<Context, Object>> all() {
    return Map.of(
        "/api/sales/today",
        this::salesToday,
        "/api/devices",
        this::devices,
        "/api/devices/map",
        context -> answers.devices().compact(),
        "/api/devices/{id}",
        this::device,
        "/api/anomalies",
        this::anomalies,
        "/api/rates",
        context -> answers.ratesWithHistory(),
        "/api/freshness",
        context -> answers.freshness(),
        "/api/health",
        context -> answers.health());
  }

  void add(RoutesConfig routes) {
    // Those with a name in them last: they would take what is meant for their siblings.
    all().entrySet().stream()
        .sorted(Comparator.comparing(route -> route.getKey().contains("{")))
        .forEach(route -> add(routes, route.getKey(), route.getValue()));
  }

  private static void add(RoutesConfig routes, String path, Function<Context, Object> answer) {
    routes.get(
        path,
        context ->
            context.contentType("application/json").result(Json.bytes(answer.apply(context))));
  }

  private Object salesToday(Context context) {
    return sources
        .hot()
        .store()
        .salesToday()
        .orElseThrow(() -> new RefusedException(HttpStatus.NOT_FOUND, "There are no sales yet"));
  }

  private Object devices(Context context) {
    Questions questions = new Questions(context);
    return answers
        .devices()
        .page(
            questions.text("after").orElse(""),
            questions.limit(DEVICES, MOST_DEVICES),
            questions.state());
  }

  private Object device(Context context) {
    String id = context.pathParam("id");
    return answers
        .devices()
        .detail(id)
        .orElseThrow(
            () -> new RefusedException(HttpStatus.NOT_FOUND, "There is no device '" + id + "'"));
  }

  private Object anomalies(Context context) {
    Questions questions = new Questions(context);
    HotStore store = sources.hot().store();
    return new Answers.Anomalies(
        store.anomaliesView().size(),
        store.anomalies(questions.limit(ANOMALIES, MOST_ANOMALIES), questions.text("device")));
  }
}
