package io.headwater.testing;

import io.headwater.settings.KafkaSettings;
import io.headwater.settings.Secret;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.Time;

/**
 * A real broker in this process that asks for passwords and grants nothing without an ACL, as ours
 * do. Its topics have two partitions, and their records the time of their arrival.
 */
public final class TestBroker implements AutoCloseable {
  private static final int PARTITIONS = 2;
  private static final Secret PASSWORD = new Secret("of-a-test");

  private final String bootstrap;
  private final String administrator;
  private final KafkaRaftServer server;

  private TestBroker(String bootstrap, String administrator, KafkaRaftServer server) {
    this.bootstrap = bootstrap;
    this.administrator = administrator;
    this.server = server;
  }

  /**
   * Returns when it can be used.
   *
   * @param folder for its records; must be there and empty
   * @param administrator a user who may do everything
   * @param others users who may do what they are {@link #allow allowed}
   */
  public static TestBroker start(Path folder, String administrator, String... others) {
    BrokerFolder broker = new BrokerFolder(folder, administrator);
    broker.format(Stream.concat(Stream.of(administrator), Stream.of(others)).toList(), PASSWORD);
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(broker.properties()), Time.SYSTEM);
    server.startup();
    return new TestBroker(broker.bootstrap(), administrator, server);
  }

  /** How the administrator reaches it. */
  public KafkaSettings settings() {
    return settings(administrator);
  }

  /** How a user reaches it. */
  public KafkaSettings settings(String user) {
    return new KafkaSettings(bootstrap, user, PASSWORD);
  }

  /** Makes topics. */
  public void create(String... topics) throws Exception {
    try (Admin admin = admin()) {
      admin.createTopics(Stream.of(topics).map(TestBroker::topic).toList()).all().get();
    }
  }

  private static NewTopic topic(String name) {
    return new NewTopic(name, Optional.of(PARTITIONS), Optional.empty())
        .configs(Map.of("message.timestamp.type", "LogAppendTime"));
  }

  /** Takes every record out of every topic. */
  public void empty() throws Exception {
    try (Admin admin = admin()) {
      Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
      for (String topic : admin.listTopics().names().get()) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
          all.put(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(-1));
        }
      }
      admin.deleteRecords(all).all().get();
    }
  }

  /** Lets a user do something with a topic. */
  public void allow(String user, AclOperation operation, String topic) throws Exception {
    AclBinding binding =
        new AclBinding(
            new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
            new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    try (Admin admin = admin()) {
      admin.createAcls(List.of(binding)).all().get();
    }
  }

  private Admin admin() {
    return Admin.create(new HashMap<>(settings().clientProperties()));
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
