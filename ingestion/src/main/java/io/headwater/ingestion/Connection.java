package io.headwater.ingestion;

/** Opens the place events are sent to. */
@FunctionalInterface
interface Connection<T> {
  /**
   * Opens it.
   *
   * @throws IngestionException when it is not ready
   */
  T open(IngestionSettings settings);
}
