package io.headwater.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.audit.Audit;
import io.headwater.batch.bronze.MemoryLog;
import io.headwater.batch.bronze.RecordDecoding;
import io.headwater.batch.fixture.AvroOrders;
import io.headwater.batch.fixture.Delivery;
import io.headwater.batch.fixture.ExpectedSales;
import io.headwater.batch.fixture.Order;
import io.headwater.batch.fixture.RandomOrders;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.fixture.TestRegistry;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.RunBranch;
import io.headwater.batch.landing.LandingStore;
import io.headwater.batch.publish.Publishing;
import io.headwater.batch.silver.Tokeniser;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.settings.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Whole runs over a catalog of a test's own, orders in their log, and what they are to become. */
final class OrderRuns implements AutoCloseable {
  private static final PrintStream NOBODY =
      new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);

  private final TestRegistry registry = new TestRegistry();
  private final RandomOrders source = new RandomOrders(7);
  private final List<Order> all = new ArrayList<>();
  private final Path landing;
  private final Lake lake;
  private final MemoryLog log;

  /**
   * Runs over a catalog.
   *
   * @param catalog Iceberg's properties of it
   * @param landing a folder for what lands, which is nothing
   */
  OrderRuns(Map<String, String> catalog, Path landing) throws IOException {
    this.landing = landing;
    Delivery.folders(landing);
    SparkSession session = TestLake.empty().session().newSession();
    String prefix = "spark.sql.catalog." + Lake.CATALOG + ".";
    catalog.forEach((name, value) -> session.conf().set(prefix + name, value));
    // Catalogs are made with the settings of whichever session is active.
    SparkSession.setActiveSession(session);
    new Tokeniser(new Secret(TestLake.KEY)).register(session);
    lake = new Lake(session);
    log = MemoryLog.of(session, "shop.orders.v1");
  }

  void arrive() {
    List<Order> more = source.next(20);
    more.forEach(
        order -> log.add(Math.floorMod(order.orderId().hashCode(), 2), AvroOrders.bytes(order)));
    all.addAll(more);
  }

  void run() {
    String id = UUID.randomUUID().toString();
    RunBranch branch = new RunBranch(id, Layer.AUDITED);
    Lake seen = lake.on(branch);
    Clock clock = Clock.systemUTC();
    RecordDecoding decoding =
        new RecordDecoding(
            RegistryAddress.open(registry.uri()), Duration.ofSeconds(5), Duration.ofSeconds(1));
    LandingStore landed =
        new LandingStore(lake.table("bronze.price_lists").io(), landing.toUri().toString());
    Ending ending =
        new Ending(
            branch,
            new Audit(seen, TestLake.CONTRACTS, clock),
            new Publishing(lake.catalog()),
            clock,
            NOBODY);
    new Run(
            id,
            new Steps(TestLake.CONTRACTS, TestLake.CONTRACTS, seen, log, decoding, landed),
            new Rebuilding(TestLake.CONTRACTS),
            ending,
            NOBODY)
        .run(Arguments.parse(List.of()));
  }

  /** Each event is in bronze once, and gold is what a plain calculation says. */
  void assertExact() {
    assertThat(rows("SELECT kafka_partition, kafka_offset FROM lake.bronze.orders"))
        .hasSize(all.size())
        .doesNotHaveDuplicates();
    assertThat(
            rows(
                """
                SELECT month, lines, invoices, known_customers, net_amount
                FROM lake.gold.agg_sales_monthly ORDER BY month"""))
        .isEqualTo(new ExpectedSales(all).monthly());
  }

  private List<String> rows(String sql) {
    return lake.session().sql(sql).collectAsList().stream().map(Row::toString).toList();
  }

  @Override
  public void close() {
    registry.close();
    SparkSession.clearActiveSession();
  }
}
