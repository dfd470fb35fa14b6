package io.headwater.bench.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.bench.batch.Answer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DuckDbOrdersTest {
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
  private static final String ID = "00000000-0000-0000-0000-00000000000";

  /** Two orders, one sent twice, one cancellation, one that breaks two rules. */
  private static final String BRONZE =
      """
      SELECT '%1$s' || id AS event_id, kind AS event_type, number AS order_id,
        TIMESTAMPTZ '2011-05-06 10:00:00Z' + to_days(day) AS occurred_at, customer AS customer_id,
        'France' AS country, 'GBP' AS currency, 'shop' AS source,
        [{'line_no': first, 'product_id': 'P', 'description': 'a thing', 'quantity': quantity,
          'unit_price': 2.5::DECIMAL(12, 4), 'invoiced_at': TIMESTAMPTZ '2011-05-06 10:00:00Z'},
         {'line_no': 2, 'product_id': 'Q', 'description': NULL, 'quantity': 1,
          'unit_price': 0::DECIMAL(12, 4), 'invoiced_at': TIMESTAMPTZ '2011-05-06 10:00:00Z'}]
          AS lines,
        0 AS kafka_partition, place::BIGINT AS kafka_offset, now() AS kafka_timestamp
      FROM (VALUES
        ('1', 'placed', '100', 0, '17', 1, 4, 1), ('2', 'placed', '101', 40, '18', 1, 6, 2),
        ('1', 'placed', '100', 0, '17', 1, 4, 3), ('3', 'cancelled', 'C100', 1, NULL, 1, -2, 4),
        ('4', 'lost', '103', 1, NULL, 0, 1, 5))
        AS t(id, kind, number, day, customer, first, quantity, place)
      """
          .formatted(ID);

  @TempDir private Path folder;

  @Test
  void judgesLaysOutAndSumsAsTheBatchLayerDoes() throws Exception {
    Path bronze = folder.resolve("bronze.parquet");
    try (DuckDb duckDb = DuckDb.open(folder.resolve("spill"))) {
      duckDb.write(BRONZE, bronze);

      DuckDbOrders.Made made =
          new DuckDbOrders(REPOSITORY, folder.resolve("made")).make(List.of(bronze));

      assertThat(
              rows(duckDb, made.monthly(), "month, lines, invoices, known_customers, net_amount"))
          .containsExactly("2011-05-01,4,2,1,5.0000", "2011-06-01,2,1,1,15.0000");
      assertThat(rows(duckDb, made("silver.order_lines"), "kafka_offset, line_no, line_kind"))
          .containsExactly(
              "1,1,sale",
              "1,2,stock_movement",
              "2,1,sale",
              "2,2,stock_movement",
              "4,1,cancellation",
              "4,2,cancellation");
      assertThat(rows(duckDb, made("silver.orders_quarantine"), "kafka_offset, reasons"))
          .containsExactly(
              "5,event_type validValues placed, cancelled, adjusted, stock_moved; lines.line_no minimum 1");
    }
  }

  /** The key is 64 times U; the token is what {@code openssl dgst -sha256 -hmac} says. */
  @Test
  void tokensAreHmacs() throws Exception {
    try (DuckDb duckDb = DuckDb.open(folder.resolve("spill"))) {
      assertThat(Answer.of(duckDb.connection(), "SELECT tokenise('17850'), tokenise(NULL)").rows())
          .containsExactly("8e757f7c954ee7c57f0e2799aa12e22ed252713a4c5f0ca269766ea57b8d1dce,null");
    }
  }

  private Path made(String table) {
    return folder.resolve("made").resolve(table + ".parquet");
  }

  private static List<String> rows(DuckDb duckDb, Path file, String columns) throws Exception {
    return Answer.of(
            duckDb.connection(), "SELECT %s FROM '%s' ORDER BY 1, 2".formatted(columns, file))
        .rows();
  }
}
