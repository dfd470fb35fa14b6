package io.headwater.blueprint;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Access;
import io.headwater.contracts.Contract.Grant;
import io.headwater.platform.Identity;
import java.util.List;

/** What contracts grant. */
final class Grants {
  private Grants() {}

  static boolean isWrittenBy(Contract contract, Identity identity) {
    return contract.grants().contains(new Grant(identity.id(), Access.WRITE));
  }

  static boolean isReadBy(Contract contract, Identity identity) {
    return contract.grants().contains(new Grant(identity.id(), Access.READ));
  }

  /** The identities that may do it, by name. */
  static List<String> identities(Contract contract, Access access) {
    return contract.grants().stream()
        .filter(grant -> grant.access() == access)
        .map(Grant::identity)
        .distinct()
        .sorted()
        .toList();
  }
}
