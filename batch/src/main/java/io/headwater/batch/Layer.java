package io.headwater.batch;

import java.util.Locale;

/** The layers of the lake in the order data moves through them. */
enum Layer {
  BRONZE,
  SILVER,
  GOLD;

  /** The layer's name, and that of its namespace. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
