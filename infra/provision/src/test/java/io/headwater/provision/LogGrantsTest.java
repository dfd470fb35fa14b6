package io.headwater.provision;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.Contracts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogGrantsTest {
  private final Set<AclBinding> wanted = LogGrants.of(Contracts.load());
  // Planning asks nothing of it.
  private final Admin nowhere = Admin.create(Map.of("bootstrap.servers", "localhost:1"));

  @AfterEach
  void close() {
    nowhere.close(Duration.ZERO);
  }

  @Test
  void grantsWhatTheContractsSayAndNoMore() {
    assertThat(words(List.of()))
        .containsExactlyInAnyOrder(
            "grant ingestion WRITE, DESCRIBE on topic shop.feedback.v1",
            "grant batch READ, DESCRIBE on topic shop.feedback.v1",
            "grant serving DESCRIBE on topic shop.feedback.v1",
            "grant watcher DESCRIBE on topic shop.feedback.v1",
            "grant ingestion WRITE, DESCRIBE on topic shop.inventory.v1",
            "grant batch READ, DESCRIBE on topic shop.inventory.v1",
            "grant serving DESCRIBE on topic shop.inventory.v1",
            "grant watcher DESCRIBE on topic shop.inventory.v1",
            "grant ingestion WRITE, DESCRIBE on topic shop.notifications.v1",
            "grant batch READ, DESCRIBE on topic shop.notifications.v1",
            "grant serving DESCRIBE on topic shop.notifications.v1",
            "grant watcher DESCRIBE on topic shop.notifications.v1",
            "grant ingestion WRITE, DESCRIBE on topic shop.payments.v1",
            "grant batch READ, DESCRIBE on topic shop.payments.v1",
            "grant serving DESCRIBE on topic shop.payments.v1",
            "grant watcher DESCRIBE on topic shop.payments.v1",
            "grant ingestion WRITE, DESCRIBE on topic shop.shipments.v1",
            "grant batch READ, DESCRIBE on topic shop.shipments.v1",
            "grant serving DESCRIBE on topic shop.shipments.v1",
            "grant watcher DESCRIBE on topic shop.shipments.v1",
            "grant ingestion WRITE, DESCRIBE on topic shop.visits.v1",
            "grant batch READ, DESCRIBE on topic shop.visits.v1",
            "grant serving DESCRIBE on topic shop.visits.v1",
            "grant watcher DESCRIBE on topic shop.visits.v1",
            "grant ingestion WRITE, DESCRIBE on topic iot.readings.v1",
            "grant ingestion READ, DESCRIBE on topic iot.readings.v1.dlq",
            "grant ingestion WRITE, DESCRIBE on topic shop.orders.v1",
            "grant ingestion READ, DESCRIBE on topic shop.orders.v1.dlq",
            "grant ingestion READ, DESCRIBE, WRITE on topic ops.dead-letter-decisions.v1",
            "grant ingestion READ on group ingestion*",
            "grant ingestion WRITE, DESCRIBE on transactional id ingestion.*",
            "grant cdc WRITE, DESCRIBE on topic cdc.shop.customers",
            "grant cdc WRITE, DESCRIBE on topic cdc.shop.products",
            "grant cdc WRITE, DESCRIBE on topic cdc.shop.suppliers",
            "grant cdc READ, DESCRIBE, WRITE on topic ops.capture-offsets.v1",
            "grant cdc READ on group cdc*",
            "grant streaming READ, DESCRIBE on topic iot.readings.v1",
            "grant streaming WRITE, DESCRIBE on topic iot.readings.v1.dlq",
            "grant streaming WRITE, DESCRIBE on topic live.readings-per-device.v1",
            "grant streaming WRITE, DESCRIBE on topic live.anomalies.v1",
            "grant streaming READ, DESCRIBE on topic shop.orders.v1",
            "grant streaming READ on group streaming*",
            "grant streaming WRITE, DESCRIBE on topic shop.orders.v1.dlq",
            "grant streaming WRITE, DESCRIBE on topic live.sales-per-minute.v1",
            "grant batch READ, DESCRIBE on topic iot.readings.v1",
            "grant streaming WRITE, DESCRIBE on transactional id streaming.*",
            "grant batch READ, DESCRIBE on topic shop.orders.v1",
            "grant batch READ on group batch*",
            "grant serving DESCRIBE on topic iot.readings.v1",
            "grant serving DESCRIBE on topic iot.readings.v1.dlq",
            "grant serving DESCRIBE on topic shop.orders.v1",
            "grant serving DESCRIBE on topic shop.orders.v1.dlq",
            "grant serving READ, DESCRIBE on topic live.anomalies.v1",
            "grant serving READ, DESCRIBE on topic live.readings-per-device.v1",
            "grant serving READ, DESCRIBE on topic live.sales-per-minute.v1",
            "grant serving READ on group serving*",
            "grant analyst READ, DESCRIBE on topic live.anomalies.v1",
            "grant analyst READ, DESCRIBE on topic live.readings-per-device.v1",
            "grant analyst READ, DESCRIBE on topic live.sales-per-minute.v1",
            "grant analyst READ on group analyst*",
            "grant serving DESCRIBE on topic ops.dead-letter-decisions.v1",
            "grant watcher DESCRIBE on topic ops.dead-letter-decisions.v1",
            "grant serving DESCRIBE on topic cdc.shop.customers",
            "grant watcher DESCRIBE on topic cdc.shop.customers",
            "grant batch READ, DESCRIBE on topic cdc.shop.customers",
            "grant serving DESCRIBE on topic cdc.shop.products",
            "grant watcher DESCRIBE on topic cdc.shop.products",
            "grant batch READ, DESCRIBE on topic cdc.shop.products",
            "grant serving DESCRIBE on topic cdc.shop.suppliers",
            "grant watcher DESCRIBE on topic cdc.shop.suppliers",
            "grant batch READ, DESCRIBE on topic cdc.shop.suppliers",
            "grant serving DESCRIBE on topic ops.capture-offsets.v1",
            "grant watcher DESCRIBE on topic ops.capture-offsets.v1",
            "grant watcher DESCRIBE on topic shop.orders.v1",
            "grant watcher DESCRIBE on topic shop.orders.v1.dlq",
            "grant watcher DESCRIBE on topic iot.readings.v1",
            "grant watcher DESCRIBE on topic iot.readings.v1.dlq",
            "grant watcher DESCRIBE on topic live.sales-per-minute.v1",
            "grant watcher DESCRIBE on topic live.readings-per-device.v1",
            "grant watcher READ, DESCRIBE on topic live.anomalies.v1",
            "grant watcher READ on group watcher*",
            "grant watcher DESCRIBE on group streaming.*");
  }

  @Test
  void nobodyElseReadsDeadLettersOrDecisions() {
    assertThat(wanted)
        .filteredOn(binding -> binding.entry().operation() == AclOperation.READ)
        .filteredOn(
            binding ->
                binding.pattern().name().endsWith(".dlq")
                    || binding.pattern().name().startsWith("ops."))
        .extracting(binding -> binding.entry().principal())
        .containsOnly("User:ingestion", "User:cdc");
  }

  @Test
  void changesNothingWhereAllIsGranted() {
    assertThat(words(wanted)).isEmpty();
  }

  @Test
  void revokesWhatNoContractGrants() {
    List<AclBinding> existing = new ArrayList<>(wanted);
    existing.add(binding("User:analyst", AclOperation.READ, "shop.orders.v1"));
    existing.add(binding("User:analyst", AclOperation.DESCRIBE, "shop.orders.v1"));
    assertThat(words(existing))
        .containsExactly("revoke analyst READ, DESCRIBE on topic shop.orders.v1");
  }

  @Test
  void leavesPrincipalsAloneThatAreNotOurs() {
    List<AclBinding> existing = new ArrayList<>(wanted);
    existing.add(binding("User:provisioner", AclOperation.ALL, "shop.orders.v1"));
    existing.add(binding("User:someone", AclOperation.READ, "shop.orders.v1"));
    assertThat(words(existing)).isEmpty();
  }

  private List<String> words(Iterable<AclBinding> existing) {
    List<AclBinding> bindings = new ArrayList<>();
    existing.forEach(bindings::add);
    return new LogGrantChanges(nowhere)
        .between(bindings, wanted).stream().map(Step::describe).toList();
  }

  private static AclBinding binding(String principal, AclOperation operation, String topic) {
    return new AclBinding(
        new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
        new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW));
  }
}
