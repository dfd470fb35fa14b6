package io.headwater.landing.prices;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What one run sent, by record and defect, so that the tables can be compared without the pipeline.
 *
 * @param bronze records that have to be in {@code bronze.price_lists}
 * @param rejects rows in {@code bronze.landing_rejects} by their error class
 * @param defects deliveries by what is wrong with them
 */
public record PriceLedger(
    long seed,
    long deliveries,
    long prices,
    long bronze,
    long silver,
    long quarantined,
    long duplicates,
    Map<String, Long> rejects,
    Map<Defect, Long> defects,
    List<LedgerEntry> entries) {

  static PriceLedger of(long seed, List<LedgerEntry> entries) {
    return new PriceLedger(
        seed,
        entries.size(),
        sum(entries, LedgerEntry::prices),
        sum(entries, LedgerEntry::bronze),
        sum(entries, LedgerEntry::silver),
        sum(entries, LedgerEntry::quarantined),
        sum(entries, LedgerEntry::duplicates),
        counted(entries, LedgerEntry::reject),
        counted(entries, LedgerEntry::defect),
        List.copyOf(entries));
  }

  private static long sum(List<LedgerEntry> entries, ToLongFunction<LedgerEntry> number) {
    return entries.stream().mapToLong(number).sum();
  }

  private static <T> Map<T, Long> counted(
      List<LedgerEntry> entries, Function<LedgerEntry, T> what) {
    return entries.stream()
        .map(what)
        .filter(Objects::nonNull)
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }
}
