package io.headwater.crm.landing;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import io.headwater.contracts.landing.Landing;
import io.headwater.crm.api.CrmException;
import io.headwater.settings.ObjectStoreSettings;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.Result;
import io.minio.errors.ErrorResponseException;
import io.minio.messages.Item;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The landing bucket of the object store. What the store cannot do now is tried for a while. */
public final class Store implements AutoCloseable {
  private static final long WHOLE = -1;
  private static final long TIMEOUT_MILLIS = 15_000;

  /** What the store says of an object that is not there. */
  private static final String NO_SUCH_KEY = "NoSuchKey";

  /** What a store says when it has too much to do. */
  private static final Set<String> BUSY =
      Set.of("SlowDown", "SlowDownWrite", "SlowDownRead", "ServiceUnavailable", "InternalError");

  private final ObjectStoreSettings settings;
  private final MinioClient client;
  private final RetryPolicy<Object> policy;

  /**
   * A store.
   *
   * @param patience how long one request is tried again
   */
  public Store(ObjectStoreSettings settings, Duration patience) {
    this.settings = settings;
    this.client =
        MinioClient.builder()
            .endpoint(settings.endpoint().toString())
            .region(settings.region())
            .credentials(settings.accessKey(), settings.secretKey().reveal())
            .build();
    client.setTimeout(TIMEOUT_MILLIS, TIMEOUT_MILLIS, TIMEOUT_MILLIS);
    this.policy =
        RetryPolicy.builder()
            .handleIf(Store::passes)
            .withMaxRetries(-1)
            .withMaxDuration(patience)
            .withBackoff(Duration.ofMillis(300), Duration.ofSeconds(10))
            .build();
  }

  /** Puts an object, whole or not at all, in place of what was there. */
  void put(String key, byte[] content, String type) {
    ask(
        "write " + key,
        () ->
            client.putObject(
                PutObjectArgs.builder().bucket(Landing.BUCKET).object(key).contentType(type).stream(
                        new ByteArrayInputStream(content), content.length, WHOLE)
                    .build()));
  }

  /** The text of an object; empty when it is not there. */
  Optional<String> read(String key) {
    return ask("read " + key, () -> text(key));
  }

  /** The keys and folders right below a folder, in order. */
  List<String> list(String folder) {
    return ask("list " + folder, () -> keys(folder));
  }

  private Optional<String> text(String key) throws Exception {
    try (InputStream content =
        client.getObject(GetObjectArgs.builder().bucket(Landing.BUCKET).object(key).build())) {
      return Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
    } catch (ErrorResponseException refused) {
      if (refused.errorResponse().code().equals(NO_SUCH_KEY)) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private List<String> keys(String folder) throws Exception {
    List<String> keys = new ArrayList<>();
    for (Result<Item> item :
        client.listObjects(
            ListObjectsArgs.builder().bucket(Landing.BUCKET).prefix(folder).build())) {
      keys.add(item.get().objectName());
    }
    return keys;
  }

  private <T> T ask(String what, CheckedSupplier<T> request) {
    try {
      return Failsafe.with(policy).get(request);
    } catch (FailsafeException failed) {
      throw failure(what, failed.getCause());
    }
  }

  private CrmException failure(String what, Throwable cause) {
    return new CrmException(
        "Cannot %s in the object store at %s as %s: %s."
            .formatted(what, settings.endpoint(), settings.accessKey(), cause.getMessage()),
        cause);
  }

  private static boolean passes(Throwable failure) {
    return !(failure instanceof ErrorResponseException refused)
        || BUSY.contains(refused.errorResponse().code());
  }

  @Override
  public void close() throws Exception {
    client.close();
  }
}
