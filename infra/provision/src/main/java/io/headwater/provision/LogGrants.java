package io.headwater.provision;

import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.platform.Identity;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The access control list of the log, derived from the roles of the topics' contracts. An identity
 * that reads owns the consumer groups that start with its name; the speed layer writes what it
 * cannot use to the dead letters of the topics it reads, in transactions of its own. Whoever writes
 * a topic reads its dead letters, and sends them again in transactions of its own. The watcher sees
 * how far every topic and every group of the speed layer is; what is in a topic it reads only where
 * its contract says so; the live dashboard may ask how far every topic is.
 */
final class LogGrants {
  private final Set<AclBinding> bindings = new LinkedHashSet<>();

  private LogGrants() {}

  static Set<AclBinding> of(Contracts contracts) {
    LogGrants grants = new LogGrants();
    for (Contract contract : contracts.all(Contract.Kind.TOPIC)) {
      contract.grants().forEach(grant -> grants.add(contract, grant));
      grants.watch(contract);
      grants.count(contract);
    }
    return grants.bindings;
  }

  private void add(Contract contract, Contract.Grant grant) {
    switch (grant.access()) {
      case READ -> read(grant.identity(), contract);
      case WRITE -> {
        write(grant.identity(), contract.name());
        Topic.deadLetters(contract).ifPresent(letters -> replay(grant.identity(), letters));
      }
    }
  }

  private void read(String identity, Contract contract) {
    allow(identity, pattern(ResourceType.TOPIC, contract.name()), READ, DESCRIBE);
    allow(identity, prefix(ResourceType.GROUP, identity), READ);
    Optional<String> deadLetters = Topic.deadLetters(contract);
    if (identity.equals(Identity.STREAMING.id()) && deadLetters.isPresent()) {
      write(identity, deadLetters.get());
    }
  }

  private void write(String identity, String topic) {
    allow(identity, pattern(ResourceType.TOPIC, topic), WRITE, DESCRIBE);
    if (identity.equals(Identity.STREAMING.id())) {
      transact(identity);
    }
  }

  private void replay(String identity, String deadLetters) {
    allow(identity, pattern(ResourceType.TOPIC, deadLetters), READ, DESCRIBE);
    transact(identity);
  }

  private void transact(String identity) {
    allow(identity, prefix(ResourceType.TRANSACTIONAL_ID, identity + "."), WRITE, DESCRIBE);
  }

  private void watch(Contract contract) {
    String watcher = Identity.WATCHER.id();
    allow(watcher, pattern(ResourceType.TOPIC, contract.name()), DESCRIBE);
    Topic.deadLetters(contract)
        .ifPresent(letters -> allow(watcher, pattern(ResourceType.TOPIC, letters), DESCRIBE));
    allow(watcher, prefix(ResourceType.GROUP, Identity.STREAMING.id() + "."), DESCRIBE);
  }

  private void count(Contract contract) {
    String dashboard = Identity.SERVING.id();
    allow(dashboard, pattern(ResourceType.TOPIC, contract.name()), DESCRIBE);
    Topic.deadLetters(contract)
        .ifPresent(topic -> allow(dashboard, pattern(ResourceType.TOPIC, topic), DESCRIBE));
  }

  private void allow(String identity, ResourcePattern resource, AclOperation... operations) {
    for (AclOperation operation : operations) {
      bindings.add(
          new AclBinding(
              resource,
              new AccessControlEntry("User:" + identity, "*", operation, AclPermissionType.ALLOW)));
    }
  }

  private static ResourcePattern pattern(ResourceType type, String name) {
    return new ResourcePattern(type, name, PatternType.LITERAL);
  }

  private static ResourcePattern prefix(ResourceType type, String name) {
    return new ResourcePattern(type, name, PatternType.PREFIXED);
  }
}
