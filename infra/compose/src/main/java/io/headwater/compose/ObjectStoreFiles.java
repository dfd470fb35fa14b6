package io.headwater.compose;

import io.headwater.platform.Identity;
import io.headwater.platform.Secrets;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the object store's container reads: its administrator, and for a store that has its users
 * from a file all of them. SeaweedFS is such a one.
 */
final class ObjectStoreFiles {
  private static final String USER =
      """
      {"name": "%s", "credentials": [{"accessKey": "%1$s", "secretKey": "%s"}], "actions": [%s]}""";

  private ObjectStoreFiles() {}

  static void write(Secrets secrets) throws IOException {
    String root = secrets.read(Prepare.OBJECT_STORE_ROOT);
    new ServiceFiles(Volumes.of(Service.OBJECT_STORE))
        .with("root-user", Prepare.OBJECT_STORE_ROOT_USER)
        .with("root-password", root)
        .with("seaweedfs.json", seaweedFs(secrets, root));
  }

  private static String seaweedFs(Secrets secrets, String root) {
    return Stream.concat(
            Stream.of(USER.formatted(Prepare.OBJECT_STORE_ROOT_USER, root, "\"Admin\"")),
            Secrets.holders(Secrets.S3).stream()
                .map(
                    user ->
                        USER.formatted(user.id(), secrets.read(user, Secrets.S3), actions(user))))
        .collect(Collectors.joining(",\n", "{\"identities\": [\n", "\n]}\n"));
  }

  /** By bucket: what is known of rights by prefix was not tried. */
  private static String actions(Identity user) {
    return switch (user) {
      case CATALOG, CRM, STREAMING, BATCH, RECONCILER, PROBE ->
          "\"Read:lake\", \"Write:lake\", \"List:lake\"";
      case INGESTION -> "\"Write:lake\"";
      default -> "\"Read:lake\", \"List:lake\"";
    };
  }
}
