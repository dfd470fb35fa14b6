package io.headwater.alerts;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/** Posts each notice as JSON to an address, which may be a secret and is shown nowhere. */
final class Webhook implements Receiver {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int ATTEMPTS = 3;
  private static final RetryPolicy<Object> AGAIN =
      RetryPolicy.builder()
          .handle(IOException.class)
          .withMaxAttempts(ATTEMPTS)
          .withBackoff(Duration.ofMillis(500), Duration.ofSeconds(4))
          .build();

  private final URI address;
  private final String name;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  Webhook(URI address) {
    this.address = address;
    this.name = "webhook-" + mark(address.toString());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void deliver(Notice notice) throws IOException {
    try {
      Failsafe.with(AGAIN).run(() -> post(notice));
    } catch (FailsafeException e) {
      if (e.getCause() instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      // What the client throws may name the host.
      throw new IOException(reason(e.getCause()));
    }
  }

  private void post(Notice notice) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", notice.delivery())
            .POST(BodyPublishers.ofString(notice.body()))
            .build();
    int status = http.send(request, BodyHandlers.discarding()).statusCode();
    if (status / 100 != 2) {
      throw new Refused(status);
    }
  }

  private static String reason(Throwable cause) {
    return cause instanceof Refused refused
        ? "it answered with status " + refused.status
        : "it does not answer (%s)".formatted(cause.getClass().getSimpleName());
  }

  /** Tells two webhooks apart without telling their addresses. */
  private static String mark(String address) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JDK has no SHA-256", e);
    }
  }

  private static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Refused(int status) {
      this.status = status;
    }
  }
}
