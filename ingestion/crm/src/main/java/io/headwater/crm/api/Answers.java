package io.headwater.crm.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;

/** What an answer of the CRM means. */
final class Answers {
  static final int UNAUTHORIZED = 401;

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  /** HubSpot's own: an account that is locked for seconds, or being moved. */
  private static final Set<Integer> BUSY = Set.of(423, 477);

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Answers() {}

  /**
   * The JSON object of an answer.
   *
   * @throws PassingException when to ask again may help
   * @throws CrmException when it does not
   */
  static JsonNode read(HttpResponse<String> response) {
    int status = response.statusCode();
    if (status == TOO_MANY_REQUESTS || status >= SERVER_ERROR || BUSY.contains(status)) {
      throw passing(response);
    } else if (status >= 300) {
      throw new CrmException(refusal(response));
    }
    try {
      JsonNode answer = JSON.readTree(response.body());
      if (answer.isObject()) {
        return answer;
      }
    } catch (JsonProcessingException broken) {
      throw new PassingException("its answer is broken JSON, or was cut off", broken);
    }
    throw new PassingException("its answer is no JSON object");
  }

  /** A refusal in words: the CRM's own where it has some. */
  static String refusal(HttpResponse<String> response) {
    return "it answers %d%s".formatted(response.statusCode(), words(response.body()));
  }

  private static PassingException passing(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .map(Answers::wait)
        .map(wait -> new PassingException(refusal(response), wait))
        .orElseGet(() -> new PassingException(refusal(response)));
  }

  /** Seconds, or the time to come back at; null where it is neither. */
  private static Duration wait(String retryAfter) {
    try {
      if (retryAfter.matches("\\d{1,9}")) {
        return Duration.ofSeconds(Long.parseLong(retryAfter));
      }
      Instant then =
          ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration left = Duration.between(Instant.now(), then);
      return left.isNegative() ? Duration.ZERO : left;
    } catch (DateTimeParseException neither) {
      return null;
    }
  }

  private static String words(String body) {
    String message = object(body).path("message").asText();
    return message.isEmpty() ? "" : ": " + message;
  }

  private static JsonNode object(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException other) {
      return MissingNode.getInstance();
    }
  }
}
