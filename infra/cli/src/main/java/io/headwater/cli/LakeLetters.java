package io.headwater.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.Field;
import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** The dead letters that the lake has, an object a line, as the ingestion job reads them. */
final class LakeLetters {
  private static final List<String> COORDINATES =
      List.of("kafka_partition", "kafka_offset", "schema_id", "error_class", "error_message");

  private final ObjectMapper json = new ObjectMapper();
  private final Contracts contracts = Contracts.load();
  private final Platform platform;

  LakeLetters(Platform platform) {
    this.platform = platform;
  }

  void write(Path file) throws SQLException, IOException {
    try (Connection trino = Trino.connect(platform, Identity.ENGINEER);
        Statement statement = trino.createStatement();
        BufferedWriter out = Files.newBufferedWriter(file)) {
      undecodable(statement, out);
      for (Contract quarantine : contracts.namespace("silver")) {
        if (isOfTopic(quarantine)) {
          refused(statement, quarantine, out);
        }
      }
    }
  }

  /** What landed as a file was in no topic, and cannot be replayed to one. */
  private boolean isOfTopic(Contract table) {
    return table.property("write").equals(Optional.of("quarantine"))
        && event(table).kind() == Contract.Kind.TOPIC;
  }

  private Contract event(Contract quarantine) {
    return contracts.named(contracts.named(quarantine.require("input")).require("input"));
  }

  private void undecodable(Statement statement, BufferedWriter out)
      throws SQLException, IOException {
    try (ResultSet rows = statement.executeQuery(Query.UNDECODABLE.sql())) {
      while (rows.next()) {
        ObjectNode letter = letter(rows, rows.getString("topic"));
        letter.put("payload", rows.getBytes("payload"));
        line(letter, out);
      }
    }
  }

  private void refused(Statement statement, Contract quarantine, BufferedWriter out)
      throws SQLException, IOException {
    Contract bronze = contracts.named(quarantine.require("input"));
    Contract topic = event(quarantine);
    String sql =
        Query.REFUSED
            .sql()
            .replace("{quarantine}", quarantine.name())
            .replace("{bronze}", bronze.name());
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        ObjectNode letter = letter(rows, topic.name());
        ObjectNode event = letter.putObject("event");
        for (Field field : topic.fields()) {
          event.set(field.name(), LakeValue.json(field.type(), rows.getObject(field.name())));
        }
        line(letter, out);
      }
    }
  }

  private ObjectNode letter(ResultSet rows, String topic) throws SQLException {
    ObjectNode letter = json.createObjectNode().put("topic", topic);
    for (String column : COORDINATES) {
      letter.put(column, rows.getString(column));
    }
    return letter.put(
        "kafka_timestamp", LakeValue.instant(rows.getObject("kafka_timestamp")).toString());
  }

  private void line(ObjectNode letter, BufferedWriter out) throws IOException {
    out.write(json.writeValueAsString(letter));
    out.newLine();
  }
}
