package io.headwater.landing.prices;

import java.util.Optional;

/**
 * What the lake has to make of a delivery.
 *
 * @param bronze records in {@code bronze.price_lists}
 * @param reject error class of the one row in {@code bronze.landing_rejects}
 * @param quarantined rows in {@code silver.prices_quarantine}
 * @param duplicates records that say again what is known
 */
record Effect(long bronze, Optional<String> reject, long quarantined, long duplicates) {
  /** The effect of a defect on a list of so many prices. */
  static Effect of(Defect defect, long prices) {
    return switch (defect) {
      case NONE, LATE, TWICE, MORE_COLUMNS, BYTE_ORDER_MARK -> good(prices);
      case NO_MANIFEST -> good(0);
      case BAD_MANIFEST -> good(0).rejecting("BadManifest");
      case WRONG_CHECKSUM -> good(0).rejecting("WrongChecksum");
      case WRONG_SIZE -> good(0).rejecting("WrongSize");
      case EMPTY_FILE -> good(0).rejecting("EmptyFile");
      case MISSING_FILE -> good(prices).rejecting("MissingFile");
      case UNNAMED_FILE -> good(prices).rejecting("UnnamedFile");
      case WRONG_COUNT -> good(prices).rejecting("RecordCount");
      case WRONG_ENCODING -> good(prices - 1).rejecting("WrongEncoding");
      case TOO_MANY_FIELDS -> good(prices - 1).rejecting("TooManyFields");
      case WRONG_TYPE -> good(prices - 1).rejecting("WrongType");
      case SAME_CONTENT -> new Effect(2 * prices, Optional.empty(), 0, prices);
      case FEWER_COLUMNS, RENAMED_COLUMN -> new Effect(prices, Optional.empty(), prices, 0);
      case BROKEN_RULE -> new Effect(prices, Optional.empty(), 1, 0);
      case CONFLICT -> new Effect(prices + 1, Optional.empty(), 1, 0);
    };
  }

  private static Effect good(long prices) {
    return new Effect(prices, Optional.empty(), 0, 0);
  }

  private Effect rejecting(String errorClass) {
    return new Effect(bronze, Optional.of(errorClass), quarantined, duplicates);
  }

  /** Rows in {@code silver.prices}. */
  long silver() {
    return bronze - quarantined - duplicates;
  }
}
