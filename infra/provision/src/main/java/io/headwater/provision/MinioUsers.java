package io.headwater.provision;

import io.headwater.platform.Identity;
import io.headwater.platform.Secrets;
import io.minio.admin.MinioAdminClient;
import io.minio.admin.UserInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The users of the object store: one for each identity that has a secret for it. */
final class MinioUsers {
  private final MinioClients clients;
  private final MinioAdminClient admin;
  private final Secrets secrets;

  MinioUsers(MinioClients clients, MinioAdminClient admin, Secrets secrets) {
    this.clients = clients;
    this.admin = admin;
    this.secrets = secrets;
  }

  /**
   * The steps to users who log in with their identity's secret and have its policy alone. Users who
   * are no identity stay as they are.
   *
   * @param policies the policies by identity; who has none may do nothing
   * @throws ProvisionException when a user has rights that these steps cannot take away
   */
  List<Step> compare(Map<Identity, MinioPolicy> policies) throws Exception {
    Map<String, UserInfo> existing = admin.listUsers();
    List<Step> steps = new ArrayList<>();
    for (Identity identity : Secrets.holders(Secrets.S3)) {
      Optional<UserInfo> user = Optional.ofNullable(existing.get(identity.id()));
      String policy = policies.containsKey(identity) ? identity.id() : "";
      login(identity, user).ifPresent(steps::add);
      attachment(identity, user, policy).ifPresent(steps::add);
    }
    return steps;
  }

  private Optional<Step> login(Identity identity, Optional<UserInfo> user) throws Exception {
    String secret = secrets.read(identity, Secrets.S3);
    boolean in =
        user.isPresent()
            && user.get().status() == UserInfo.Status.ENABLED
            && clients.knows(identity.id(), secret);
    String words = user.isPresent() ? "reset the secret of user %s" : "make user %s";
    return in
        ? Optional.empty()
        : Optional.of(
            new Step(
                words.formatted(identity.id()) + " of the object store",
                () ->
                    admin.addUser(
                        identity.id(), UserInfo.Status.ENABLED, secret, null, List.of())));
  }

  private Optional<Step> attachment(Identity identity, Optional<UserInfo> user, String policy)
      throws ProvisionException {
    List<String> groups = user.map(UserInfo::memberOf).orElse(List.of());
    if (groups != null && !groups.isEmpty()) {
      throw new ProvisionException(
          "The user %s of the object store must be in no group, and is in %s. Take it out of there."
              .formatted(identity.id(), String.join(", ", groups)));
    }
    String attached = user.map(UserInfo::policyName).map(String::strip).orElse("");
    if (attached.equals(policy)) {
      return Optional.empty();
    }
    String words =
        policy.isEmpty()
            ? "take policy %s from user %s".formatted(attached, identity.id())
            : "attach policy %s to user %s".formatted(policy, identity.id());
    String before =
        attached.isEmpty() || policy.isEmpty() ? "" : " in place of %s".formatted(attached);
    return Optional.of(
        new Step(
            words + before + " of the object store",
            () -> admin.setPolicy(identity.id(), false, policy)));
  }
}
