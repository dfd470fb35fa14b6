package io.headwater.cdc;

import io.headwater.contracts.capture.CapturedTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.connect.data.Struct;

/** Makes the events of one run of the engine, which begins with a snapshot or goes on. */
final class Changes {
  private final Map<String, TableChanges> tables = new LinkedHashMap<>();
  private Optional<Snapshot> snapshot = Optional.empty();

  Changes(List<CapturedTable> tables) {
    Places places = new Places();
    tables.forEach(table -> this.tables.put(table.name(), new TableChanges(table, places)));
  }

  Set<String> tables() {
    return tables.keySet();
  }

  /** The run begins with a snapshot: what was known of the tables before is not so any more. */
  List<Change> begin(Snapshot taken) {
    snapshot = Optional.of(taken);
    return tables.values().stream().map(table -> table.emptied(taken)).toList();
  }

  Change of(Heard.OfRow heard) {
    TableChanges table = tables.get(heard.table());
    return isRead(heard.envelope())
        ? table.read(snapshot.orElseThrow(), heard)
        : table.committed(heard);
  }

  private static boolean isRead(Struct envelope) {
    return envelope.getString("op").equals("r");
  }
}
