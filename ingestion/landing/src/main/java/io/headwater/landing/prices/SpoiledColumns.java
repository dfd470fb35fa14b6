package io.headwater.landing.prices;

import java.util.List;
import java.util.Map;

/** What is wrong with the columns of a list. */
final class SpoiledColumns {
  private SpoiledColumns() {}

  static List<Map<String, Object>> of(Defect defect, List<Price> prices) {
    List<Map<String, Object>> rows = prices.stream().map(Price::columns).toList();
    switch (defect) {
      case MORE_COLUMNS -> rows.forEach(row -> row.put("colour", "red"));
      case FEWER_COLUMNS -> rows.forEach(row -> row.remove("currency"));
      case RENAMED_COLUMN -> rows.forEach(row -> row.put("price", row.remove("unit_price")));
      case WRONG_TYPE -> rows.getFirst().put("unit_price", "on request");
      case WRONG_ENCODING -> rows.getFirst().put("product_id", "Caf\u00E9");
      default -> {
        // The columns are as they should be.
      }
    }
    return rows;
  }
}
