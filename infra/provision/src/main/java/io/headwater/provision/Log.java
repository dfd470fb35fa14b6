package io.headwater.provision;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.platform.Identity;
import io.headwater.settings.KafkaSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeConfigsResult;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;

/** The log: topics and who may read and write them. */
final class Log implements Part {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** How the topics are named that parts of the platform keep for themselves. */
  private static final String OF_PARTS = "_headwater.";

  private final List<Topic> topics;
  private final Set<AclBinding> grants;
  private final KafkaSettings settings;
  private Admin admin;

  Log(Contracts contracts, KafkaSettings settings) {
    this.topics =
        contracts.all(Contract.Kind.TOPIC).stream()
            .flatMap(each -> Topic.of(each).stream())
            .toList();
    this.grants = LogGrants.of(contracts);
    this.settings = settings;
  }

  @Override
  public Lane compare() throws ProvisionException, InterruptedException {
    try {
      connect();
      Collection<AclBinding> bindings = admin.describeAcls(AclBindingFilter.ANY).values().get();
      List<Step> steps = new ArrayList<>(topicSteps(existing()));
      steps.addAll(new LogGrantChanges(admin).between(bindings, grants));
      return new Lane(List.of(steps));
    } catch (ExecutionException e) {
      throw new ProvisionException(
          "Cannot read topics and grants at " + settings.bootstrapServers() + ": " + Reason.of(e),
          e);
    }
  }

  private List<Step> topicSteps(Map<String, TopicChanges.Existing> existing)
      throws ProvisionException, InterruptedException {
    TopicChanges changes = new TopicChanges(admin);
    List<Callable<List<Step>>> work = new ArrayList<>();
    for (Topic topic : topics) {
      Comparison comparison =
          () -> changes.between(Optional.ofNullable(existing.get(topic.name())), topic);
      work.add(comparison::settled);
    }
    return Parallel.all(work).stream().flatMap(List::stream).toList();
  }

  private Map<String, TopicChanges.Existing> existing()
      throws ExecutionException, InterruptedException {
    Set<String> all = admin.listTopics().names().get();
    List<String> names = topics.stream().map(Topic::name).filter(all::contains).toList();
    DescribeTopicsResult descriptions = admin.describeTopics(names);
    DescribeConfigsResult configs =
        admin.describeConfigs(names.stream().map(Log::resource).toList());
    Map<String, TopicDescription> described = descriptions.allTopicNames().get();
    Map<ConfigResource, Config> configured = configs.all().get();
    Map<String, TopicChanges.Existing> existing = new HashMap<>();
    for (String name : names) {
      int partitions = described.get(name).partitions().size();
      Config config = configured.get(resource(name));
      existing.put(name, new TopicChanges.Existing(partitions, values(config), own(config)));
    }
    return existing;
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }

  private static Map<String, String> values(Config config) {
    Map<String, String> values = new HashMap<>();
    for (ConfigEntry entry : config.entries()) {
      values.put(entry.name(), entry.value());
    }
    return values;
  }

  /** What somebody set for this topic, not for the broker. */
  private static Set<String> own(Config config) {
    return config.entries().stream()
        .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
        .map(ConfigEntry::name)
        .collect(Collectors.toSet());
  }

  @Override
  public List<Difference> surplus() throws ProvisionException, InterruptedException {
    try {
      connect();
      Set<String> known = topics.stream().map(Topic::name).collect(Collectors.toSet());
      // Those that the broker keeps for itself are not listed at all.
      Stream<Difference> unknown =
          admin.listTopics().names().get().stream()
              .filter(name -> !known.contains(name) && !name.startsWith(OF_PARTS))
              .sorted()
              .map(name -> Difference.surplus("topic " + name, "a topic without a contract"));
      Collection<AclBinding> bindings = admin.describeAcls(AclBindingFilter.ANY).values().get();
      return Stream.concat(unknown, LogGrantChanges.strangers(bindings).stream()).toList();
    } catch (ExecutionException e) {
      throw new ProvisionException(
          "Cannot read topics and grants at " + settings.bootstrapServers() + ": " + Reason.of(e),
          e);
    }
  }

  private void connect() {
    if (admin == null) {
      Map<String, Object> properties = new HashMap<>(settings.clientProperties());
      properties.put(AdminClientConfig.CLIENT_ID_CONFIG, Identity.PROVISIONER.id());
      properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
      properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
      admin = Admin.create(properties);
    }
  }

  @Override
  public void close() {
    if (admin != null) {
      admin.close(Duration.ofSeconds(1));
    }
  }
}
