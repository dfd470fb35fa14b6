package io.headwater.batch;

import io.headwater.batch.audit.Audit;
import io.headwater.batch.bronze.MemoryLog;
import io.headwater.batch.bronze.RecordDecoding;
import io.headwater.batch.fixture.AvroOrders;
import io.headwater.batch.fixture.LakeSales;
import io.headwater.batch.fixture.Order;
import io.headwater.batch.fixture.RandomOrders;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.fixture.TestRegistry;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.RunBranch;
import io.headwater.batch.landing.LandingStore;
import io.headwater.batch.publish.Publishing;
import io.headwater.batch.verify.Checks;
import io.headwater.batch.verify.Report;
import io.headwater.batch.verify.Verification;
import io.headwater.contracts.wire.RegistryAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A whole run over a lake in a folder, as a process of its own that may be killed. Takes the root
 * of what has landed and how many orders the log holds; with a third word it tells what the tables
 * hold then.
 */
public final class BatchRun {
  /** What it prints when it begins to work. */
  static final String BEGIN = "begin";

  private static final long SEED = 23;
  private static final String TOPIC = "shop.orders.v1";
  private static final Set<String> TABLES =
      Set.of(
          "bronze.orders",
          "bronze.price_lists",
          "silver.order_lines",
          "silver.prices",
          "gold.fct_order_lines",
          "gold.agg_sales_daily",
          "gold.agg_sales_monthly",
          "gold.dim_supplier_price");

  private final Lake lake = TestLake.kept();
  private final MemoryLog log = MemoryLog.of(lake.session(), TOPIC);
  private final RecordDecoding decoding;
  private final LandingStore landed;

  private BatchRun(Path landing, TestRegistry registry) {
    decoding =
        new RecordDecoding(
            RegistryAddress.open(registry.uri()), Duration.ofSeconds(5), Duration.ofSeconds(1));
    landed = new LandingStore(lake.table("bronze.price_lists").io(), landing.toUri().toString());
  }

  public static void main(String[] words) throws IOException {
    try (TestRegistry registry = new TestRegistry()) {
      BatchRun run = new BatchRun(Path.of(words[0]), registry);
      run.arrive(orders(Integer.parseInt(words[1])));
      System.out.println(BEGIN);
      run.run();
      if (words.length > 2) {
        run.tell();
      }
    }
    System.exit(0);
  }

  /** The orders of the log. */
  static List<Order> orders(int count) {
    return new RandomOrders(SEED).next(count);
  }

  private void arrive(List<Order> orders) {
    for (Order order : orders) {
      log.add(Math.floorMod(order.orderId().hashCode(), 2), AvroOrders.bytes(order));
    }
  }

  private void run() {
    String id = UUID.randomUUID().toString();
    RunBranch branch = new RunBranch(id, Layer.AUDITED);
    Lake seen = lake.on(branch);
    Clock clock = Clock.systemUTC();
    Ending ending =
        new Ending(
            branch,
            new Audit(seen, TestLake.CONTRACTS, clock),
            new Publishing(lake.catalog()),
            clock,
            System.out);
    new Run(
            id,
            new Steps(TestLake.CONTRACTS, TestLake.CONTRACTS, seen, log, decoding, landed),
            new Rebuilding(TestLake.CONTRACTS),
            ending,
            System.out)
        .run(Arguments.parse(List.of()));
  }

  private void tell() {
    LakeSales.monthly().forEach(row -> System.out.println("sales " + row));
    for (String table : List.of("bronze.price_lists", "bronze.landing_rejects", "silver.prices")) {
      System.out.println(
          table + " " + TestLake.rows("SELECT count(*) FROM lake." + table).get(0).getLong(0));
    }
    LakeSales.branches().forEach(branch -> System.out.println("left " + branch));
    Checks checks =
        new Checks(
            TestLake.CONTRACTS,
            lake.holding(Checks.tables(TestLake.CONTRACTS)),
            log,
            decoding,
            landed);
    Report report =
        new Verification(
                checks,
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
            .run(TABLES);
    System.out.println(report.holds() ? "verified" : report.text());
  }
}
