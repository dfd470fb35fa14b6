package io.headwater.cdc;

import io.headwater.contracts.capture.CapturedTable;
import io.headwater.settings.ShopSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How Debezium is set up. */
final class EngineProperties {
  private static final String NAME = "headwater";
  private static final String HEARTBEAT =
      "insert into %1$s (id, beat_at) values (1, now()) on conflict (id) do update set beat_at = excluded.beat_at"
          .formatted(CapturedTable.HEARTBEATS);

  private EngineProperties() {}

  static Properties of(
      ShopSettings shop,
      List<CapturedTable> tables,
      Duration heartbeat,
      Optional<StoredOffset> offset) {
    Properties properties = new Properties();
    database(properties, shop);
    stream(properties, tables, heartbeat);
    properties.put("name", NAME);
    properties.put("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
    properties.put("offset.storage", SeededOffsets.class.getName());
    properties.put(
        SeededOffsets.KEY, "[\"%s\",{\"server\":\"%s\"}]".formatted(NAME, Hearing.PREFIX));
    properties.put(SeededOffsets.OFFSET, offset.map(StoredOffset::offset).orElse(""));
    // We wait and try again ourselves, and look whether the slot is still there before.
    properties.put("errors.max.retries", "0");
    return properties;
  }

  private static void database(Properties properties, ShopSettings shop) {
    URI address = URI.create(shop.url().substring("jdbc:".length()));
    properties.put("database.hostname", address.getHost());
    properties.put("database.port", Integer.toString(address.getPort()));
    properties.put("database.dbname", address.getPath().substring(1));
    properties.put("database.user", shop.user());
    properties.put("database.password", shop.password().reveal());
    properties.put("plugin.name", "pgoutput");
    properties.put("publication.name", CapturedTable.PUBLICATION);
    properties.put("publication.autocreate.mode", "disabled");
    // Made with the snapshot, so that one begins where the other ends.
    properties.put("slot.name", CapturedTable.SLOT);
    properties.put("slot.max.retries", "0");
    properties.put("status.update.interval.ms", "2000");
  }

  private static void stream(
      Properties properties, List<CapturedTable> tables, Duration heartbeat) {
    properties.put("topic.prefix", Hearing.PREFIX);
    properties.put(
        "table.include.list",
        names(
            Stream.concat(
                tables.stream().map(CapturedTable::name), Stream.of(CapturedTable.HEARTBEATS))));
    properties.put(
        "snapshot.include.collection.list", names(tables.stream().map(CapturedTable::name)));
    properties.put("snapshot.mode", "initial");
    properties.put("provide.transaction.metadata", "true");
    properties.put("skipped.operations", "none");
    properties.put("tombstones.on.delete", "false");
    properties.put("decimal.handling.mode", "precise");
    properties.put("include.unknown.datatypes", "true");
    properties.put("heartbeat.interval.ms", Long.toString(heartbeat.toMillis()));
    properties.put("heartbeat.action.query", HEARTBEAT);
    properties.put("poll.interval.ms", "100");
    properties.put("max.batch.size", "1024");
    properties.put("max.queue.size", "4096");
    properties.put("snapshot.fetch.size", "1024");
  }

  private static String names(Stream<String> tables) {
    return tables.map(name -> name.replace(".", "\\.")).collect(Collectors.joining(","));
  }
}
