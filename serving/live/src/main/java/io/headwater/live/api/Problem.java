package io.headwater.live.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/**
 * Why a request was not answered, as RFC 9457 has it.
 *
 * @param detail says to a person what to do
 */
record Problem(String type, String title, int status, String detail, String instance) {
  static final String CONTENT_TYPE = "application/problem+json";

  static Problem of(HttpStatus status, String detail, Context context) {
    return new Problem(
        "about:blank", status.getMessage(), status.getCode(), detail, context.path());
  }

  void answer(Context context) {
    context.status(status).contentType(CONTENT_TYPE).result(Json.bytes(this));
  }
}
