package io.headwater.cdc;

import java.util.Set;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/** Tells the engine's records apart, by the topics it names them for. */
final class Hearing {
  /** What Debezium puts before the names of our tables. */
  static final String PREFIX = "shop";

  private static final String TRANSACTIONS = PREFIX + ".transaction";

  private final Set<String> tables;

  Hearing(Set<String> tables) {
    this.tables = Set.copyOf(tables);
  }

  Heard of(SourceRecord record) {
    if (record.topic().equals(TRANSACTIONS)) {
      return isEnd(record) ? new Heard.OfCommit() : new Heard.OfNothing();
    }
    String table = record.topic().substring(Math.min(record.topic().length(), PREFIX.length() + 1));
    return tables.contains(table) && record.value() instanceof Struct envelope
        ? new Heard.OfRow(table, (Struct) record.key(), envelope)
        : new Heard.OfNothing();
  }

  private static boolean isEnd(SourceRecord record) {
    return record.value() instanceof Struct status && "END".equals(status.getString("status"));
  }
}
