package io.headwater.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The queries the command itself asks, each in a file headed by its question. */
enum Query {
  AGREEMENT("agreement.sql"),
  LAYERS("layers.sql"),
  RECONCILE_ORDERS("reconcile_orders.sql"),
  RECONCILE_READINGS("reconcile_readings.sql"),
  RECONCILE_DEVICES("reconcile_devices.sql"),
  FILLED("filled.sql"),
  ORDERS_IN_GOLD("orders_in_gold.sql"),
  CAPTURE("capture.sql"),
  QUALITY_SCORES("quality_scores.sql"),
  QUALITY_BROKEN("quality_broken.sql"),
  QUALITY_DATASET("quality_dataset.sql"),
  REFUSED("refused.sql"),
  UNDECODABLE("undecodable.sql");

  private final String file;

  Query(String file) {
    this.file = file;
  }

  String sql() {
    try (InputStream in = Query.class.getResourceAsStream("/sql/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
