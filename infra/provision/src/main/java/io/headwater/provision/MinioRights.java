package io.headwater.provision;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.platform.Identity;
import io.headwater.platform.Secrets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an identity may do in the bucket of the lake, by prefix: the files of a table lie under
 * {@code warehouse/<namespace>/<table>/}. Jobs have what the tables' contracts grant them, Trino
 * reads for people, whom its own rules restrict, the catalog server keeps metadata beside the data.
 */
final class MinioRights {
  /** Under which the catalog puts all namespaces. */
  static final String WAREHOUSE = "warehouse";

  /** The object with which the platform looks whether the store works. */
  private static final String PROBE = ".probe";

  private static final List<String> EVERYTHING = List.of(WAREHOUSE + "/*");

  private static final String[] READ = {"s3:GetObject"};
  private static final String[] WRITE = {
    "s3:AbortMultipartUpload", "s3:DeleteObject", "s3:ListMultipartUploadParts", "s3:PutObject"
  };

  private final String bucket;

  private MinioRights(String bucket) {
    this.bucket = MinioPolicy.RESOURCE + bucket;
  }

  /** The policy of each identity that has keys. */
  static Map<Identity, MinioPolicy> of(Contracts contracts, String bucket) {
    MinioRights rights = new MinioRights(bucket);
    Map<Identity, MinioPolicy> policies = new EnumMap<>(Identity.class);
    for (Identity identity : Secrets.holders(Secrets.S3)) {
      policies.put(
          identity,
          switch (identity) {
            case PROBE -> rights.probe();
            case CATALOG -> rights.files(EVERYTHING, EVERYTHING);
            case TRINO -> rights.files(EVERYTHING, List.of());
            // The provisioner has none here: the catalog server writes the metadata of what it
            // makes.
            default -> rights.job(TableRights.of(contracts, identity));
          });
    }
    return policies;
  }

  private MinioPolicy job(List<TableRights.Right> rights) {
    if (rights.isEmpty()) {
      return MinioPolicy.nothing();
    }
    Stream<TableRights.Right> written =
        rights.stream().filter(right -> right.access() == Contract.Access.WRITE);
    return files(
        rights.stream().map(MinioRights::prefix).toList(),
        written.map(MinioRights::prefix).toList());
  }

  private MinioPolicy files(Collection<String> read, Collection<String> written) {
    MinioPolicy reading =
        MinioPolicy.empty().allowListing(bucket, read).allow(resources(read), READ);
    return written.isEmpty() ? reading : reading.allow(resources(written), WRITE);
  }

  private MinioPolicy probe() {
    List<String> object = resources(List.of(PROBE));
    return MinioPolicy.empty().allow(object, READ).allow(object, WRITE);
  }

  private List<String> resources(Collection<String> keys) {
    return keys.stream().map(key -> bucket + "/" + key).toList();
  }

  private static String prefix(TableRights.Right right) {
    return WAREHOUSE + "/" + right.place().replace('.', '/') + "/*";
  }
}
