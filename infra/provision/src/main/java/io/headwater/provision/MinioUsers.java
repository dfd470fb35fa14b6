package io.headwater.provision;

import io.headwater.platform.Identity;
import io.headwater.platform.Secrets;
import io.minio.admin.UserInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The users of the object store: one for each identity that has a secret for it. */
final class MinioUsers {
  private final MinioClients clients;
  private final MinioAdmin admin;
  private final Secrets secrets;

  MinioUsers(MinioClients clients, Secrets secrets) {
    this.clients = clients;
    this.admin = clients.admin();
    this.secrets = secrets;
  }

  /**
   * The steps to users who log in with their identity's secret, and after those the steps to each
   * having the policy of its name alone. Users who are no identity stay as they are.
   *
   * @throws ProvisionException when a user has rights that no step takes away
   */
  List<List<Step>> compare() throws Exception {
    Map<String, UserInfo> existing = admin.users();
    List<Step> logins = new ArrayList<>();
    List<Step> attachments = new ArrayList<>();
    for (Identity identity : Secrets.holders(Secrets.S3)) {
      Optional<UserInfo> user = Optional.ofNullable(existing.get(identity.id()));
      checkGroups(identity.id(), user);
      login(identity, user).ifPresent(logins::add);
      policy(identity.id(), user).ifPresent(attachments::add);
    }
    return List.of(logins, attachments);
  }

  private Optional<Step> login(Identity identity, Optional<UserInfo> user) throws Exception {
    String name = identity.id();
    String secret = secrets.read(identity, Secrets.S3);
    boolean enabled =
        user.map(UserInfo::status).filter(UserInfo.Status.ENABLED::equals).isPresent();
    if (enabled && clients.knows(name, secret)) {
      return Optional.empty();
    }
    String words = user.isEmpty() ? "make store user %s" : "reset the secret of store user %s";
    return Optional.of(new Step(words.formatted(name), () -> admin.putUser(name, secret)));
  }

  private Optional<Step> policy(String name, Optional<UserInfo> user) {
    String attached = user.map(UserInfo::policyName).orElse("");
    String words = "give store user %s the store policy %s".formatted(name, name);
    return attached.equals(name)
        ? Optional.empty()
        : Optional.of(
            new Step(
                attached.isEmpty() ? words : words + " in place of " + attached,
                () -> admin.attach(name, name)));
  }

  /** A group may have policies too, and the client knows no way to take a user out of one. */
  private static void checkGroups(String name, Optional<UserInfo> user) throws ProvisionException {
    List<String> groups = user.map(UserInfo::memberOf).orElse(List.of());
    if (!groups.isEmpty()) {
      throw new ProvisionException(
          "The store user %s must be in no group, but is in %s: take it out with 'mc admin group rm'."
              .formatted(name, String.join(", ", groups)));
    }
  }
}
