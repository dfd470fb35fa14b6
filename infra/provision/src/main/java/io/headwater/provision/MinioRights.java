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
 * {@code warehouse/<namespace>/<table>/}, deliveries under {@code landing/<dataset>/}. Jobs have
 * what the contracts of both grant them, Trino reads for people, whom its own rules restrict, the
 * catalog server keeps metadata beside the data.
 */
final class MinioRights {
  /** Under which the catalog puts all namespaces. */
  static final String WAREHOUSE = "warehouse";

  /** The object with which the platform looks whether the store works. */
  private static final String PROBE = ".probe";

  private static final List<String> EVERYTHING = List.of(WAREHOUSE + "/*");

  private static final String[] READ = {"s3:GetObject"};
  private static final String[] LAND = {
    "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts", "s3:PutObject"
  };
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
            default -> rights.job(contracts, identity);
          });
    }
    return policies;
  }

  private MinioPolicy job(Contracts contracts, Identity job) {
    List<TableRights.Right> tables = TableRights.of(contracts, job);
    Stream<TableRights.Right> written =
        tables.stream().filter(right -> right.access() == Contract.Access.WRITE);
    List<String> read =
        Stream.concat(
                tables.stream().map(MinioRights::prefix),
                landing(contracts, job, Contract.Access.READ))
            .toList();
    MinioPolicy policy = files(read, written.map(MinioRights::prefix).toList());
    List<String> landed = landing(contracts, job, Contract.Access.WRITE).toList();
    MinioPolicy all = landed.isEmpty() ? policy : policy.allow(resources(landed), LAND);
    return all.equals(MinioPolicy.empty()) ? MinioPolicy.nothing() : all;
  }

  /** Whoever lands files deletes nothing, and reads nothing unless the contract says so too. */
  private static Stream<String> landing(Contracts contracts, Identity job, Contract.Access access) {
    return contracts.all(Contract.Kind.LANDING).stream()
        .filter(contract -> contract.grants().contains(new Contract.Grant(job.id(), access)))
        .map(contract -> contract.name() + "/*");
  }

  private MinioPolicy files(Collection<String> read, Collection<String> written) {
    MinioPolicy reading =
        read.isEmpty()
            ? MinioPolicy.empty()
            : MinioPolicy.empty().allowListing(bucket, read).allow(resources(read), READ);
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
