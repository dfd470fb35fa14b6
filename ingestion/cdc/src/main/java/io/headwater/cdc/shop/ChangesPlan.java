package io.headwater.cdc.shop;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * What to change.
 *
 * @param seed chooses among the changes there are
 * @param changes how many
 * @param pace waits until the change with that index, from 0, is due
 */
record ChangesPlan(long seed, long changes, LongConsumer pace) {
  /** Makes the changes, and keeps what it takes to go on only in its memory. */
  ShopLedger run(ShopDatabase database) throws SQLException, IOException {
    return run(database, database.rows(), List.of(), TransactionLog.NONE);
  }

  /**
   * Makes the changes, or those that are left where the journal is of a run that was cut off.
   *
   * @throws UnlikeException when that was a run of another plan
   */
  ShopLedger run(ShopDatabase database, Journal journal) throws SQLException, IOException {
    Optional<Journal.Beginning> earlier = journal.beginning();
    if (earlier.isEmpty()) {
      FoundRows found = database.rows();
      journal.begin(new Journal.Beginning(seed, changes, found));
      return run(database, found, List.of(), journal);
    }
    Journal.Beginning begun = earlier.get();
    if (begun.seed() != seed || begun.changes() != changes) {
      throw new UnlikeException(journal.file(), begun);
    }
    decide(database, journal);
    System.err.printf(
        "Going on with a run that was cut off after %,d transactions; to begin anew, delete %s.%n",
        journal.committed().size(), journal.file());
    return run(database, begun.found(), journal.committed(), journal);
  }

  /** Asks the database what the run did not live to hear. */
  private static void decide(ShopDatabase database, Journal journal)
      throws SQLException, IOException {
    if (journal.undecided().isEmpty()) {
      return;
    }
    if (database.wasCommitted(journal.undecided().get().id())) {
      journal.commit(database.now().time());
      database.commit();
    } else {
      journal.forget();
    }
  }

  private ShopLedger run(
      ShopDatabase database, FoundRows found, List<Committed> before, TransactionLog log)
      throws SQLException, IOException {
    ShopWriter writer = new ShopWriter(database, new Decisions(seed, found), log);
    writer.skip(before, changes);
    List<LedgerEntry> entries = writer.write(changes, pace);
    return new ShopLedger(seed, changes, writer.transactions(), entries);
  }
}
