package io.headwater.cdc.shop;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;

/**
 * Writes the database as the shop does, a few changes a transaction. What it does depends on its
 * seed and on the rows it finds, and on nothing else.
 */
final class ShopWriter {
  private static final int LARGEST_TRANSACTION = 4;

  private final Connection connection;
  private final RandomGenerator random;
  private final Customers customers;
  private final Products products;
  private final Suppliers suppliers;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private final List<LedgerEntry> entries = new ArrayList<>();
  private long transactions;

  /** A writer on a connection that is its own. */
  ShopWriter(Connection connection, RandomGenerator random) throws SQLException {
    this.connection = connection;
    this.random = random;
    connection.setAutoCommit(false);
    Keys supplying = new Keys("S", keys("suppliers"));
    this.customers = new Customers(new Keys("C", keys("customers")));
    this.products = new Products(new Keys("P", keys("products")), supplying);
    this.suppliers = new Suppliers(supplying);
    connection.commit();
  }

  /**
   * Makes changes.
   *
   * @param pace waits until the change with that index, from 0, is due
   * @return what was changed; a new primary key is two entries
   */
  List<LedgerEntry> write(long changes, LongConsumer pace) throws SQLException {
    for (long done = 0; done < changes; ) {
      pace.accept(done);
      long size = Math.min(changes - done, 1 + random.nextInt(LARGEST_TRANSACTION));
      transaction(size);
      done += size;
    }
    return List.copyOf(entries);
  }

  long transactions() {
    return transactions;
  }

  private void transaction(long size) throws SQLException {
    transactions++;
    int begin = entries.size();
    for (long change = 0; change < size; change++) {
      Deed deed = next();
      note(deed, execute(deed));
    }
    String notBefore = clock();
    connection.commit();
    String notAfter = clock();
    connection.commit();
    entries
        .subList(begin, entries.size())
        .replaceAll(entry -> entry.committed(notBefore, notAfter));
  }

  private String clock() throws SQLException {
    try (ResultSet row = statement("clock").executeQuery()) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant().toString();
    }
  }

  private Deed next() {
    double chance = random.nextDouble();
    if (chance < 0.6) {
      return customers.next(random);
    }
    return chance < 0.9 ? products.next(random) : suppliers.next(random);
  }

  private String execute(Deed deed) throws SQLException {
    PreparedStatement statement = statement(deed.sql());
    for (int parameter = 0; parameter < deed.parameters().size(); parameter++) {
      statement.setObject(parameter + 1, deed.parameters().get(parameter));
    }
    try (ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        throw new SQLException(
            "%s has no row %s any more: somebody else writes the database"
                .formatted(deed.table(), deed.key()));
      }
      return row.getString(1);
    }
  }

  private PreparedStatement statement(String name) throws SQLException {
    PreparedStatement known = statements.get(name);
    if (known == null) {
      known = connection.prepareStatement(ShopSql.read(name));
      statements.put(name, known);
    }
    return known;
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

  private List<String> keys(String table) throws SQLException {
    List<String> keys = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(ShopSql.read(table));
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        keys.add(rows.getString(1));
      }
    }
    return keys;
  }
}
