package io.headwater.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.platform.Directions;
import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The end of a demo as a person reads it; the figures come from Trino, not from our own counting.
 */
final class DemoSummary {
  private final Platform platform;
  private final Terminal terminal;

  DemoSummary(Platform platform, Terminal terminal) {
    this.platform = platform;
    this.terminal = terminal;
  }

  void print(DemoSource source, JsonNode sent, Agreement agreement, Duration took)
      throws SQLException {
    Map<String, Long> rows = rows();
    terminal.blank();
    terminal.heading("What happened");
    line(
        "sent",
        "%,d events with %,d lines from %s",
        sent.path("events").asLong(),
        sent.path("lines").asLong(),
        source.title());
    line("bronze", "%,d order events", rows.get("bronze.orders"));
    line("silver", "%,d order lines, each once", rows.get("silver.order_lines"));
    line(
        "gold",
        "%,d facts, %,d days and countries, %,d months",
        rows.get("gold.fct_order_lines"),
        rows.get("gold.agg_sales_daily"),
        rows.get("gold.agg_sales_monthly"));
    line("live", "%,d rows of one-minute sales", rows.get("live.sales_per_minute"));
    rejected(sent, rows);
    terminal.blank();
    terminal.heading("Revenue by month in the minutes that are closed: gold beside live");
    agreement.table().print(System.err);
    terminal.heading(
        agreement.holds()
            ? "Both layers agree to the fourth decimal."
            : "The layers do NOT agree. Look at the commands stream list and reconcile.");
    whereNext(took);
  }

  private void rejected(JsonNode sent, Map<String, Long> rows) {
    line(
        "rejected",
        "%,d records that do not decode (topic shop.orders.v1.dlq, table bronze.dead_letters)",
        rows.get("bronze.dead_letters"));
    line(
        "",
        "%,d events that break their contract (the same topic, table silver.orders_quarantine)",
        rows.get("silver.orders_quarantine"));
    long lines = sent.path("rejectedLines").asLong();
    if (lines > 0) {
      line("", "%,d lines that cannot be read (%s)", lines, sent.path("rejects").asText());
    }
  }

  private void whereNext(Duration took) {
    Directions directions = platform.directions();
    terminal.blank();
    terminal.heading("Where to look next");
    String query = "select * from gold.agg_sales_monthly order by month";
    line("SQL", "%s sql \"%s\"", directions.command(), query);
    line("JDBC", "%s", directions.jdbcUrl());
    line("login", "analyst, password %s", directions.password());
    line("Flink", "%s", directions.flink());
    line("stop", "%s", directions.stop());
    terminal.blank();
    terminal.heading(
        String.format(
            Locale.ROOT, "Done in %.0f s; the platform keeps running.", Terminal.seconds(took)));
  }

  private Map<String, Long> rows() throws SQLException {
    Map<String, Long> rows = new LinkedHashMap<>();
    try (Connection trino = Trino.connect(platform, Identity.ENGINEER);
        Statement statement = trino.createStatement();
        ResultSet counts = statement.executeQuery(Query.LAYERS.sql())) {
      while (counts.next()) {
        rows.put(counts.getString("dataset"), counts.getLong("rows"));
      }
    }
    return rows;
  }

  private void line(String label, String format, Object... values) {
    terminal.heading("  %-9s %s".formatted(label, String.format(Locale.ROOT, format, values)));
  }
}
