package io.headwater.testing;

import io.headwater.settings.KafkaSettings;
import io.headwater.settings.Secret;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
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
 * do. Its topics have two partitions unless told otherwise, and their records the time of their
 * arrival.
 */
public final class TestBroker implements AutoCloseable {
  private static final int PARTITIONS = 2;
  private static final Secret PASSWORD = new Secret("of-a-test");

  private final BrokerFolder folder;
  private final String administrator;
  private KafkaRaftServer server;

  private TestBroker(BrokerFolder folder, String administrator) {
    this.folder = folder;
    this.administrator = administrator;
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
    TestBroker started = new TestBroker(broker, administrator);
    started.startAgain();
    return started;
  }

  /** Returns when it is up, with what it had when it was stopped. */
  public void startAgain() {
    server = new KafkaRaftServer(new KafkaConfig(folder.properties()), Time.SYSTEM);
    server.startup();
  }

  /** Returns when it is down; its clients have to wait. */
  public void stop() {
    server.shutdown();
    server.awaitShutdown();
  }

  /** How the administrator reaches it. */
  public KafkaSettings settings() {
    return settings(administrator);
  }

  /** How a user reaches it. */
  public KafkaSettings settings(String user) {
    return new KafkaSettings(folder.bootstrap(), user, PASSWORD);
  }

  /** Makes topics. */
  public void create(String... topics) throws Exception {
    create(PARTITIONS, topics);
  }

  /** Makes topics with that many partitions. */
  public void create(int partitions, String... topics) throws Exception {
    try (Admin admin = admin()) {
      admin
          .createTopics(Stream.of(topics).map(name -> topic(name, partitions)).toList())
          .all()
          .get();
    }
  }

  private static NewTopic topic(String name, int partitions) {
    return new NewTopic(name, Optional.of(partitions), Optional.empty())
        .configs(Map.of("message.timestamp.type", "LogAppendTime"));
  }

  /** Takes every record out of every topic. */
  public void empty() throws Exception {
    try (Admin admin = admin()) {
      Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
      Set<String> topics = admin.listTopics().names().get();
      for (TopicDescription topic : admin.describeTopics(topics).allTopicNames().get().values()) {
        for (TopicPartitionInfo partition : topic.partitions()) {
          all.put(
              new TopicPartition(topic.name(), partition.partition()),
              RecordsToDelete.beforeOffset(-1));
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
    stop();
  }
}
