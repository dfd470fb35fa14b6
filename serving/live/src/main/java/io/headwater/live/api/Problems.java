package io.headwater.live.api;

import io.headwater.live.store.NotReadyException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong into a problem document. */
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String RETRY_SECONDS = "2";

  private Problems() {}

  static void map(RoutesConfig routes) {
    routes.exception(
        RefusedException.class,
        (refused, context) ->
            Problem.of(refused.status(), refused.getMessage(), context).answer(context));
    routes.exception(NotReadyException.class, Problems::notReady);
    routes.exception(HttpResponseException.class, Problems::status);
    routes.exception(Exception.class, Problems::failed);
  }

  private static void notReady(NotReadyException reason, Context context) {
    context.header(Header.RETRY_AFTER, RETRY_SECONDS);
    Problem.of(HttpStatus.SERVICE_UNAVAILABLE, reason.getMessage(), context).answer(context);
  }

  private static void status(HttpResponseException reason, Context context) {
    HttpStatus status = HttpStatus.forStatus(reason.getStatus());
    Problem.of(status, "See /openapi.yaml for what can be asked", context).answer(context);
  }

  private static void failed(Exception reason, Context context) {
    LOG.error("{} {} failed", context.method(), context.path(), reason);
    Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "The log of this part says why", context)
        .answer(context);
  }
}
