package io.headwater.crm.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.Optional;
import java.util.function.Function;

/** Answers as they are promised, or spoilt. */
final class Spoiling {
  private static final int SLOW_MILLIS = 3_000;

  private final Gate gate;
  private final Mischief mischief;

  Spoiling(Gate gate, Mischief mischief) {
    this.gate = gate;
    this.mischief = mischief;
  }

  /** What is answered to a request that shows a token. */
  ResponseDefinitionBuilder answer(LoggedRequest request, Function<LoggedRequest, Answer> answers) {
    Optional<Misbehaviour> wrong = mischief.ofRequest();
    if (wrong.equals(Optional.of(Misbehaviour.EXPIRED))) {
      gate.expire();
    }
    Answer refused = gate.refusal(request).orElse(null);
    if (refused != null) {
      return refused.response();
    }
    return wrong.isPresent()
        ? spoilt(wrong.get(), answers.apply(request))
        : answers.apply(request).response();
  }

  private static ResponseDefinitionBuilder spoilt(Misbehaviour wrong, Answer answer) {
    String body = answer.body().toString();
    return switch (wrong) {
      case TOO_MANY ->
          Answer.error(429, "RATE_LIMITS", "You have reached your secondly limit.")
              .response()
              .withHeader("Retry-After", "1");
      case ERROR -> Answer.error(500, "INTERNAL_ERROR", "internal error").response();
      case SLOW -> answer.response().withFixedDelay(SLOW_MILLIS);
      case BROKEN -> answer.response().withBody("<html>" + body);
      case CUT -> answer.response().withBody(body.substring(0, body.length() / 2));
      case RESET -> answer.response().withFault(Fault.CONNECTION_RESET_BY_PEER);
      case SHORT -> new Answer(answer.status(), shortened(answer.body())).response();
      case TYPES -> new Answer(answer.status(), mistyped(answer.body())).response();
      // The tokens that ended are refused already; that of a private app holds.
      case EXPIRED -> answer.response();
    };
  }

  /** Only a search counts its results; elsewhere nobody could tell. */
  private static JsonNode shortened(JsonNode body) {
    if (body.has("total")
        && body.path("results") instanceof ArrayNode results
        && !results.isEmpty()) {
      results.remove(results.size() - 1);
    }
    return body;
  }

  /** The first object of a page: a number is a list, a text a number, a time no time. */
  private static JsonNode mistyped(JsonNode body) {
    if (body.path("results").path(0).path("properties") instanceof ObjectNode properties) {
      for (String property : new String[] {"amount", "country", "associatedcompanyid"}) {
        if (properties.has(property)) {
          properties.putArray(property).add(1).add(2);
        }
      }
      if (properties.has("closedate")) {
        properties.put("closedate", "soon");
      }
    }
    return body;
  }
}
