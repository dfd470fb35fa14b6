package io.headwater.ingestion.orders.shop;

import java.util.Optional;

/** Who buys; a customer the shop does not know has no number. */
record Customer(Optional<String> id, String country) {
  static Customer unknown() {
    return new Customer(Optional.empty(), Country.HOME);
  }
}
