package io.headwater.cdc.shop;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The seeded shop at work on a thread of its own, and then its ledger in lines. */
public final class ShopRun {
  private final CompletableFuture<List<LedgerEntry>> entries = new CompletableFuture<>();

  private ShopRun() {}

  /** Starts to make changes, so many a second. */
  public static ShopRun start(Connection connection, long seed, long changes, long aSecond) {
    ShopRun run = new ShopRun();
    Thread.ofPlatform().name("shop").start(() -> run.write(connection, seed, changes, aSecond));
    return run;
  }

  private void write(Connection connection, long seed, long changes, long aSecond) {
    try (connection) {
      ChangesPlan plan = new ChangesPlan(seed, changes, GenerateChanges.pace(aSecond));
      entries.complete(plan.run(ShopDatabase.take(connection)).entries());
    } catch (Exception e) {
      entries.completeExceptionally(e);
    }
  }

  /** A line for each change: table, op, key and, unless it is gone, the row as texts. */
  public List<String> awaitLedger() throws Exception {
    return entries.get(2, TimeUnit.MINUTES).stream().map(LedgerLines::of).toList();
  }
}
