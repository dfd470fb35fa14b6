package io.headwater.provision;

import io.headwater.contracts.Contracts;
import io.headwater.platform.Identity;
import io.headwater.platform.Secrets;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** MinIO: the lake's bucket, and who may read and write what in it. */
final class MinioAccess implements Part {
  private final StoreAdminSettings settings;
  private final Map<Identity, MinioPolicy> policies;
  private final Secrets secrets;
  private final MinioClients clients;

  MinioAccess(Contracts contracts, StoreAdminSettings settings, Secrets secrets) {
    this.settings = settings;
    this.policies = MinioRights.of(contracts, settings.bucket());
    this.secrets = secrets;
    this.clients = new MinioClients(settings);
  }

  @Override
  public Lane compare() throws ProvisionException, InterruptedException {
    try {
      if (settings.users() == StoreAdminSettings.Users.STATIC) {
        return new Lane(List.of(bucket()));
      }
      List<List<Step>> waves = new ArrayList<>(List.of(bucket(), policies()));
      waves.addAll(new MinioUsers(clients, secrets).compare());
      return new Lane(waves);
    } catch (ProvisionException | InterruptedException e) {
      throw e;
    } catch (Exception e) {
      throw new ProvisionException(
          "Cannot read the users of the object store at %s as %s: %s"
              .formatted(settings.endpoint(), settings.user(), Reason.of(e)),
          e);
    }
  }

  private List<Step> bucket() throws Exception {
    try (MinioClient store = clients.store()) {
      String bucket = settings.bucket();
      boolean exists =
          store.listBuckets().stream().anyMatch(existing -> existing.name().equals(bucket));
      return exists ? List.of() : List.of(new Step("make bucket " + bucket, this::makeBucket));
    }
  }

  private void makeBucket() throws Exception {
    try (MinioClient store = clients.store()) {
      store.makeBucket(MakeBucketArgs.builder().bucket(settings.bucket()).build());
    }
  }

  private List<Step> policies() throws Exception {
    MinioAdmin admin = clients.admin();
    Map<String, String> existing = admin.policies();
    List<Step> steps = new ArrayList<>();
    policies.forEach(
        (identity, policy) -> {
          Optional<String> now = Optional.ofNullable(existing.get(identity.id()));
          if (!now.map(MinioPolicy::parse).equals(Optional.of(policy))) {
            String words = now.isEmpty() ? "make store policy %s" : "replace store policy %s";
            steps.add(
                new Step(
                    words.formatted(identity.id()), () -> admin.putPolicy(identity.id(), policy)));
          }
        });
    return steps;
  }
}
