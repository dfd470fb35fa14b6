package io.headwater.crm.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.failsafe.RateLimiter;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks the CRM: not too often, again when it fails, and with a token that holds. */
public final class CrmClient implements AutoCloseable {
  private final ApiSettings settings;
  private final Http http;
  private final Tokens tokens;
  private final RateLimiter<Object> rate;
  private final Patience patience;

  /**
   * A client.
   *
   * @param remarks told in a line what it waits for
   */
  public CrmClient(ApiSettings settings, Consumer<String> remarks) {
    this.settings = settings;
    this.http = new Http(settings.url());
    this.tokens = Tokens.of(settings.credential(), http);
    this.rate = RateLimiter.smoothBuilder(settings.rate(), Duration.ofSeconds(1)).build();
    this.patience = new Patience(settings.patience(), remarks);
  }

  /**
   * What an answer to a GET says.
   *
   * @param reader throws a {@link PassingException} for an answer that is not whole
   */
  <T> T get(String path, Function<JsonNode, T> reader) throws InterruptedException {
    return ask(path, HttpRequest.Builder::GET, reader);
  }

  /** What an answer to a POST says. */
  <T> T post(String path, JsonNode question, Function<JsonNode, T> reader)
      throws InterruptedException {
    HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString(question.toString());
    return ask(
        path, request -> request.header("Content-Type", "application/json").POST(body), reader);
  }

  private <T> T ask(
      String path,
      Function<HttpRequest.Builder, HttpRequest.Builder> question,
      Function<JsonNode, T> reader)
      throws InterruptedException {
    try {
      return patience.await(() -> reader.apply(attempt(question.apply(http.request(path)))));
    } catch (PassingException over) {
      throw failure(over, "What was landed is kept, and the next pull goes on there");
    } catch (CrmException refused) {
      throw failure(refused, path);
    }
  }

  private CrmException failure(RuntimeException cause, String more) {
    return new CrmException(
        "The CRM at %s: %s (%s).".formatted(settings.url(), cause.getMessage(), more), cause);
  }

  private JsonNode attempt(HttpRequest.Builder request) throws InterruptedException {
    HttpResponse<String> response = send(request, tokens.current());
    if (response.statusCode() == Answers.UNAUTHORIZED) {
      Optional<String> other = tokens.instead();
      if (other.isPresent()) {
        response = send(request, other.get());
      }
    }
    if (response.statusCode() == Answers.UNAUTHORIZED) {
      throw new CrmException(Answers.refusal(response) + ". " + tokens.advice());
    }
    return Answers.read(response);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String token)
      throws InterruptedException {
    rate.acquirePermit();
    return http.send(request.setHeader("Authorization", "Bearer " + token).build());
  }

  @Override
  public void close() {
    http.close();
  }
}
