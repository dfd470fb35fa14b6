package io.headwater.ingestion.journeys.play;

/** What a warehouse has of one product. */
final class Shelf {
  private long onHand;
  private long reserved;
  private long movements;
  private long deliveries;
  private boolean awaitsDelivery;

  long onHand() {
    return onHand;
  }

  long reserved() {
    return reserved;
  }

  /** Pieces that nobody has reserved. */
  long free() {
    return onHand - reserved;
  }

  /** The number of the next movement, from 1. */
  long nextMovement() {
    return ++movements;
  }

  /** The number of the next delivery, from 1. */
  long nextDelivery() {
    return ++deliveries;
  }

  void reserve(int quantity) {
    reserved += quantity;
  }

  void release(int quantity) {
    reserved -= quantity;
  }

  void issue(int quantity) {
    onHand -= quantity;
    reserved -= quantity;
  }

  void take(int quantity) {
    onHand += quantity;
  }

  boolean awaitsDelivery() {
    return awaitsDelivery;
  }

  void order() {
    awaitsDelivery = true;
  }

  void deliver(int quantity) {
    awaitsDelivery = false;
    take(quantity);
  }
}
