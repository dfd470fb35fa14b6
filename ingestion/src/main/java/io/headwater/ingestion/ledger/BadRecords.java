package io.headwater.ingestion.ledger;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Counts bad records by what is wrong with them. */
public final class BadRecords<K extends Enum<K> & RecordKind> {
  private final Map<K, Long> counts;

  /** None yet. */
  public BadRecords(Class<K> kinds) {
    counts = new EnumMap<>(kinds);
  }

  /** Counts one. */
  public void add(K kind) {
    counts.merge(kind, 1L, Long::sum);
  }

  /** Counts what another has counted. */
  public void add(BadRecords<K> other) {
    other.counts.forEach((kind, count) -> counts.merge(kind, count, Long::sum));
  }

  /** How many there are. */
  public long all() {
    return count(kind -> true);
  }

  /** How many have bytes that cannot be read. */
  public long undecodable() {
    return count(RecordKind::isUndecodable);
  }

  /** How many can be read and break the contract. */
  public long contractViolations() {
    return count(kind -> !kind.isUndecodable());
  }

  private long count(Predicate<K> which) {
    return counts.entrySet().stream()
        .filter(entry -> which.test(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** How many of each kind there are, by its name in a ledger. */
  public Map<String, Long> byName() {
    return counts.entrySet().stream()
        .collect(Collectors.toMap(entry -> entry.getKey().ledgerName(), Map.Entry::getValue));
  }
}
