package io.headwater.provision;

import io.minio.MinioClient;
import io.minio.admin.MinioAdminClient;
import io.minio.errors.ErrorResponseException;
import io.minio.messages.Bucket;
import java.util.List;
import java.util.Set;

/** Talks to the object store as its administrator, and tries the keys of others. */
final class MinioClients {
  /** What the store answers to keys that it does not know. */
  private static final Set<String> UNKNOWN = Set.of("InvalidAccessKeyId", "SignatureDoesNotMatch");

  private static final long PATIENCE_MILLIS = 15_000;

  private final StoreAdminSettings settings;

  MinioClients(StoreAdminSettings settings) {
    this.settings = settings;
  }

  /** For users and policies. */
  MinioAdmin admin() {
    MinioAdminClient admin =
        MinioAdminClient.builder()
            .endpoint(settings.endpoint().toString())
            .region(settings.region())
            .credentials(settings.user(), settings.password().reveal())
            .build();
    admin.setTimeout(PATIENCE_MILLIS, PATIENCE_MILLIS, PATIENCE_MILLIS);
    return new MinioAdmin(admin);
  }

  /** For buckets and objects, with the administrator's keys. */
  MinioClient store() {
    return store(settings.user(), settings.password().reveal());
  }

  /** Whether the store knows these keys; what they may do is another question. */
  boolean knows(String accessKey, String secretKey) throws Exception {
    try (MinioClient client = store(accessKey, secretKey)) {
      List<Bucket> seen = client.listBuckets();
      return seen != null;
    } catch (ErrorResponseException e) {
      return !saysUnknown(e);
    }
  }

  /** Whether the store refuses for not knowing who asks. */
  static boolean saysUnknown(ErrorResponseException refusal) {
    return UNKNOWN.contains(refusal.errorResponse().code());
  }

  private MinioClient store(String accessKey, String secretKey) {
    MinioClient client =
        MinioClient.builder()
            .endpoint(settings.endpoint().toString())
            .region(settings.region())
            .credentials(accessKey, secretKey)
            .build();
    client.setTimeout(PATIENCE_MILLIS, PATIENCE_MILLIS, PATIENCE_MILLIS);
    return client;
  }
}
