package io.headwater.cdc.shop;

import io.headwater.cdc.shop.ShopDatabase.Moment;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Writes the database as the shop does, a few changes a transaction. */
final class ShopWriter {
  private final ShopDatabase database;
  private final Decisions decisions;
  private final TransactionLog log;
  private final List<LedgerEntry> entries = new ArrayList<>();
  private long transactions;
  private long done;

  ShopWriter(ShopDatabase database, Decisions decisions, TransactionLog log) {
    this.database = database;
    this.decisions = decisions;
    this.log = log;
  }

  /** Notes what the same decisions have come to before: it is not done again. */
  void skip(List<Committed> before, long changes) {
    for (Committed transaction : before) {
      note(decisions.transaction(changes - done), transaction);
    }
  }

  /**
   * Makes changes until there are so many, with those that were skipped.
   *
   * @param pace waits until the change with that index, from 0, is due
   * @return what was changed; a new primary key is two entries
   */
  List<LedgerEntry> write(long changes, LongConsumer pace) throws SQLException, IOException {
    for (long index = 0; done < changes; ) {
      pace.accept(index);
      long before = done;
      transaction(decisions.transaction(changes - done));
      index += done - before;
    }
    return List.copyOf(entries);
  }

  long transactions() {
    return transactions;
  }

  private void transaction(List<Deed> deeds) throws SQLException, IOException {
    List<String> rows = new ArrayList<>();
    for (Deed deed : deeds) {
      rows.add(database.execute(deed));
    }
    Moment before = database.now();
    Intent intent = new Intent(before.transaction(), before.time(), rows);
    log.intend(intent);
    database.commit();
    Moment after = database.now();
    database.commit();
    log.commit(after.time());
    note(deeds, intent.committed(after.time()));
  }

  private void note(List<Deed> deeds, Committed transaction) {
    transactions++;
    int begin = entries.size();
    for (int deed = 0; deed < deeds.size(); deed++) {
      note(deeds.get(deed), transaction.rows().get(deed));
    }
    entries
        .subList(begin, entries.size())
        .replaceAll(entry -> entry.committed(transaction.notBefore(), transaction.notAfter()));
    done += deeds.size();
  }

  private void note(Deed deed, String row) {
    switch (deed.op()) {
      case CREATED -> note(deed.table(), "c", deed.key(), row);
      case UPDATED -> note(deed.table(), "u", deed.key(), row);
      case DELETED -> note(deed.table(), "d", deed.key(), null);
      case RENAMED -> {
        note(deed.table(), "d", deed.oldKey(), null);
        note(deed.table(), "c", deed.key(), row);
      }
    }
  }

  private void note(String table, String op, String key, String after) {
    entries.add(
        new LedgerEntry(entries.size() + 1L, transactions, table, op, key, after, null, null));
  }
}
