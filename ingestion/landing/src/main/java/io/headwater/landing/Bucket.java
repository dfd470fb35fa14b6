package io.headwater.landing;

import io.minio.MinioClient;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** A bucket of the object store. */
final class Bucket implements ObjectStore, AutoCloseable {
  private static final long PATIENCE_MILLIS = 60_000;

  private final MinioClient client;
  private final LandingSettings settings;

  private Bucket(MinioClient client, LandingSettings settings) {
    this.client = client;
    this.settings = settings;
  }

  static Bucket open(LandingSettings settings) {
    MinioClient client =
        MinioClient.builder()
            .endpoint(settings.store().endpoint().toString())
            .region(settings.store().region())
            .credentials(settings.store().accessKey(), settings.store().secretKey().reveal())
            .build();
    client.setTimeout(PATIENCE_MILLIS, PATIENCE_MILLIS, PATIENCE_MILLIS);
    return new Bucket(client, settings);
  }

  @Override
  public void put(String key, Path file) {
    try {
      client.uploadObject(
          UploadObjectArgs.builder()
              .bucket(settings.bucket())
              .object(key)
              .filename(file.toString())
              .build());
    } catch (ErrorResponseException refused) {
      throw new LandingException(
          "The object store at %s does not take %s/%s from '%s': %s"
              .formatted(
                  settings.store().endpoint(),
                  settings.bucket(),
                  key,
                  settings.store().accessKey(),
                  refused.errorResponse().message()),
          refused);
    } catch (IOException | MinioException | GeneralSecurityException away) {
      throw new LandingException(
          "Cannot reach the object store at %s: %s. Is the platform up? './headwater up' starts it"
              .formatted(settings.store().endpoint(), away.getMessage()),
          away);
    }
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (Exception left) {
      throw new LandingException("The object store's client did not close", left);
    }
  }
}
