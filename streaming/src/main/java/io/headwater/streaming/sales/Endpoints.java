package io.headwater.streaming.sales;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.contracts.wire.SchemaRegistry;
import io.headwater.contracts.wire.SchemaRegistry.RegisteredSchema;
import io.headwater.settings.RegistrySettings;
import io.headwater.streaming.orders.DeadLetter;
import io.headwater.streaming.orders.DeadLetterSerializer;
import io.headwater.streaming.orders.OrderDeserializer;
import io.headwater.streaming.orders.OrderEventTime;
import io.headwater.streaming.orders.OrderRecord;
import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaSinkBuilder;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.flink.CatalogLoader;
import org.apache.iceberg.flink.TableLoader;
import org.apache.kafka.common.acl.AclOperation;

/** The source and the sinks of the job on the platform, as contracts and settings say. */
final class Endpoints {
  private static final String IDENTITY = "streaming." + SalesPerMinuteJob.NAME;
  private static final String ORDERS = "shop.orders.v1";
  private static final String TOTALS = "live.sales-per-minute.v1";

  private final JobSettings settings;
  private final Contract orders;
  private final Contract totals;
  private final String deadLetterTopic;

  Endpoints(JobSettings settings, Contracts contracts) {
    this.settings = settings;
    this.orders = contracts.named(ORDERS);
    this.totals = contracts.named(TOTALS);
    this.deadLetterTopic = orders.require("deadLetters");
  }

  /**
   * Checks that all ends are there and may be used.
   *
   * @throws NotReadyException naming what is missing or refused
   */
  void check() throws InterruptedException {
    RequiredTopics.check(
        settings.kafka().clientProperties(),
        Map.of(
            ORDERS, AclOperation.READ,
            deadLetterTopic, AclOperation.WRITE,
            TOTALS, AclOperation.WRITE));
  }

  KafkaSource<OrderRecord> orders() {
    return KafkaSource.<OrderRecord>builder()
        .setProperties(client())
        .setProperty("partition.discovery.interval.ms", "60000")
        .setTopics(ORDERS)
        .setGroupId(IDENTITY)
        .setClientIdPrefix(IDENTITY)
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setDeserializer(new OrderDeserializer(registry(), AvroSchemas.of(orders), orders.rules()))
        .build();
  }

  OrderEventTime eventTime() {
    return new OrderEventTime(settings.stream().outOfOrderness(), settings.stream().idleness());
  }

  /**
   * Dead letters, exactly once. Their transactions carry this job's name: a second copy of the job
   * would fence the first, so whoever starts the job makes sure that it runs once.
   */
  KafkaSink<DeadLetter> deadLetters() {
    return sink(new DeadLetterSerializer(deadLetterTopic))
        .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
        .setTransactionalIdPrefix(IDENTITY + ".dlq")
        // The broker refuses more than 15 minutes; less than a restart takes loses dead letters.
        .setProperty("transaction.timeout.ms", "900000")
        // A record of the full size the log takes, and the headers on top.
        .setProperty("max.request.size", "2097152")
        .build();
  }

  /**
   * Running totals, at least once. That is enough for upserts: after a failure the totals go back
   * to the checkpoint and on from there, and within a second of catching up the newest is right
   * again.
   */
  KafkaSink<MinuteTotal> totals() throws InterruptedException {
    return sink(new TotalSerializer(TOTALS, registered(totals)))
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .build();
  }

  LiveTable liveTable() {
    CatalogLoader catalog =
        CatalogLoader.custom(
            "lake",
            settings.catalog().properties(settings.store()),
            new Configuration(false),
            "org.apache.iceberg.rest.RESTCatalog");
    TableIdentifier table = TableIdentifier.parse(LiveTable.NAME);
    return LiveTable.load(TableLoader.fromCatalog(catalog, table), UUID.randomUUID().toString());
  }

  private RegistryAddress registry() {
    RegistrySettings registry = settings.registry();
    return new RegistryAddress(registry.url(), registry.user(), registry.password().reveal());
  }

  private RegisteredSchema registered(Contract contract) throws InterruptedException {
    String subject = contract.name() + "-value";
    try {
      return new SchemaRegistry(registry())
          .latest(subject)
          .filter(registered -> registered.schema().equals(AvroSchemas.of(contract)))
          .orElseThrow(
              () ->
                  new NotReadyException(
                      "The registry's subject '%s' has not the contract's schema"
                          .formatted(subject)));
    } catch (IOException e) {
      throw new NotReadyException("The schema registry cannot be asked", e);
    }
  }

  private <T> KafkaSinkBuilder<T> sink(KafkaRecordSerializationSchema<T> serializer) {
    return KafkaSink.<T>builder().setKafkaProducerConfig(client()).setRecordSerializer(serializer);
  }

  private Properties client() {
    Properties properties = new Properties();
    properties.putAll(settings.kafka().clientProperties());
    return properties;
  }
}
