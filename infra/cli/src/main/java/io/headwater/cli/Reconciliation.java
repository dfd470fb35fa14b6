package io.headwater.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One comparison of live with gold.
 *
 * @param run its id
 * @param at when the figures were read
 * @param closedUntil every minute that ends up to here was closed in live; empty when none was
 * @param minutes closed minutes there are
 * @param unread those that differ and of which gold may not know all orders yet
 * @param uncounted those that differ and of which the speed layer has not read all orders yet
 * @param drifted those that both layers are done with, and differ all the same
 * @param differences figure by figure, the oldest first; not all when there are very many
 */
record Reconciliation(
    String run,
    Instant at,
    Reconciled dataset,
    Optional<Instant> closedUntil,
    long minutes,
    long unread,
    long uncounted,
    long drifted,
    List<Difference> differences) {
  Reconciliation {
    differences = List.copyOf(differences);
  }

  /** A comparison made now. */
  static Reconciliation of(
      Reconciled dataset, Totals totals, List<Difference> differences, Instant now) {
    return new Reconciliation(
        UUID.randomUUID().toString(),
        now,
        dataset,
        totals.closedUntil(),
        totals.minutes(),
        totals.unread(),
        totals.uncounted(),
        totals.drifted(),
        differences);
  }

  /** The same with its differences told in more detail. */
  Reconciliation with(List<Difference> more) {
    return new Reconciliation(
        run, at, dataset, closedUntil, minutes, unread, uncounted, drifted, more);
  }

  /** What was counted over all minutes. */
  record Totals(
      Optional<Instant> closedUntil, long minutes, long unread, long uncounted, long drifted) {}

  long compared() {
    return minutes - waiting();
  }

  /** Minutes that differ while a layer is not done with them. */
  long waiting() {
    return unread + uncounted;
  }

  boolean holds() {
    return drifted == 0;
  }

  /** In a sentence or two: what was compared, and with which result. */
  String summary() {
    if (closedUntil.isEmpty() || closedUntil.get().equals(Instant.EPOCH)) {
      return "%s: there is nothing to compare yet: no minute is closed.".formatted(dataset);
    }
    String sentence =
        "%s: %,d minutes compared, up to %s: %s"
            .formatted(
                dataset,
                compared(),
                closedUntil.get(),
                holds() ? "live and gold agree." : "%,d differ.".formatted(drifted));
    return sentence
        + waiting(unread, "the batch layer has not read all of them (./headwater batch)")
        + waiting(uncounted, "the speed layer has not read all of them (./headwater stream list)");
  }

  private static String waiting(long minutes, String why) {
    return minutes == 0 ? "" : " %,d more are not compared: %s.".formatted(minutes, why);
  }

  /** The differences as a table a person can compare. */
  Table table() {
    Table table = new Table(List.of("minute", "figure", "gold", "live", "live - gold", "devices"));
    differences.forEach(
        difference ->
            table.add(
                List.of(
                    difference.minute().toString(),
                    difference.figure(),
                    difference.gold().toPlainString(),
                    difference.live().toPlainString(),
                    difference.live().subtract(difference.gold()).toPlainString(),
                    String.join(", ", difference.devices()))));
    return table;
  }
}
