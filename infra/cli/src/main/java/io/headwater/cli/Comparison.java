package io.headwater.cli;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks Trino how live and gold compare. */
final class Comparison {
  /** Of so many minutes it is asked which devices differ. */
  private static final int MINUTES_WITH_DEVICES = 10;

  /** How long a difference may be one between two commits that belong together. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Connection trino;
  private final Reconciled dataset;
  private final Instant since;
  private final Border border;

  /**
   * A comparison of one dataset.
   *
   * @param since earlier minutes are left out
   */
  Comparison(Connection trino, Reconciled dataset, Instant since, Border border) {
    this.trino = trino;
    this.dataset = dataset;
    this.since = since;
    this.border = border;
  }

  /**
   * The comparison once the layers agree, or as it stands when patience ends: a checkpoint commits
   * its tables one after the other, so that for a moment one may be ahead.
   */
  Reconciliation settled() throws Exception {
    Reconciliation first = read();
    if (first.holds()) {
      return first;
    }
    try {
      return Waiting.until(
          "the layers to agree",
          PATIENCE,
          () -> {
            Reconciliation next = read();
            return next.holds() ? next : null;
          });
    } catch (FailedException e) {
      return withDevices(read());
    }
  }

  private Reconciliation read() throws Exception {
    List<String> values = new ArrayList<>(border.values());
    values.addAll(List.of(since.toString(), since.toString()));
    try (PreparedStatement statement = trino.prepareStatement(dataset.query().sql())) {
      for (int parameter = 1; parameter <= values.size(); parameter++) {
        statement.setString(parameter, values.get(parameter - 1));
      }
      try (ResultSet rows = statement.executeQuery()) {
        return read(rows);
      }
    }
  }

  private Reconciliation read(ResultSet rows) throws SQLException {
    List<Difference> differences = new ArrayList<>();
    Reconciliation.Totals totals = null;
    while (rows.next()) {
      totals = totals(rows);
      if (rows.getObject("minute") != null) {
        differences.addAll(differences(rows));
      }
    }
    return Reconciliation.of(dataset, totals, differences, Instant.now());
  }

  private static Reconciliation.Totals totals(ResultSet rows) throws SQLException {
    return new Reconciliation.Totals(
        Optional.ofNullable(rows.getTimestamp("closed_until")).map(Timestamp::toInstant),
        rows.getLong("minutes"),
        rows.getLong("unread"),
        rows.getLong("uncounted"),
        rows.getLong("drifted"));
  }

  private List<Difference> differences(ResultSet rows) throws SQLException {
    List<Difference> differences = new ArrayList<>();
    Instant minute = rows.getTimestamp("minute").toInstant();
    for (String figure : dataset.figures()) {
      Difference.between(
              minute,
              figure,
              rows.getBigDecimal("gold_" + figure),
              rows.getBigDecimal("live_" + figure))
          .ifPresent(differences::add);
    }
    return differences;
  }

  private Reconciliation withDevices(Reconciliation reconciliation) throws SQLException {
    if (dataset != Reconciled.READINGS) {
      return reconciliation;
    }
    Map<Instant, List<String>> devices = new HashMap<>();
    for (Difference difference : reconciliation.differences()) {
      if (devices.size() < MINUTES_WITH_DEVICES && !devices.containsKey(difference.minute())) {
        devices.put(difference.minute(), devices(difference.minute()));
      }
    }
    return reconciliation.with(
        reconciliation.differences().stream()
            .map(each -> each.of(devices.getOrDefault(each.minute(), List.of())))
            .toList());
  }

  private List<String> devices(Instant minute) throws SQLException {
    try (PreparedStatement statement = trino.prepareStatement(Query.RECONCILE_DEVICES.sql())) {
      for (int parameter = 1; parameter <= 3; parameter++) {
        statement.setString(parameter, minute.toString());
      }
      List<String> devices = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          devices.add(rows.getString("device"));
        }
      }
      return devices;
    }
  }
}
