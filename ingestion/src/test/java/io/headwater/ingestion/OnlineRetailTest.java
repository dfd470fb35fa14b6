package io.headwater.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.headwater.ingestion.files.SourceFolder;
import io.headwater.ingestion.orders.delivery.CollectedEvents;
import io.headwater.ingestion.orders.ledger.OrderLedger;
import io.headwater.ingestion.orders.replay.Replay;
import io.headwater.ingestion.orders.replay.ReplayResult;
import io.headwater.ingestion.progress.SilentMeter;
import io.headwater.ingestion.replay.FileAccount;
import io.headwater.ingestion.replay.ReplayProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real files against sums that others computed from them. They are not part of the repository:
 * the system property {@code headwater.online-retail} names their folder, else they are looked for
 * in {@code shared/data/online-retail} beside the repository.
 */
final class OnlineRetailTest {
  @TempDir private Path state;

  @Test
  void equalsThePublishedSumsByMonth() throws IOException {
    Path folder = folder();
    Path expected = folder.resolveSibling("online-retail-expected").resolve("by_month.csv");
    assumeTrue(Files.isReadable(expected), "the Online Retail files are not at " + folder);
    CollectedEvents sink = CollectedEvents.all();

    FileAccount account =
        FileAccount.of(
            ReplayProgress.resume(state, folder), state, SourceFolder.open(folder, "day files"));
    ReplayResult result = new Replay(account, sink, new SilentMeter()).run();

    OrderLedger ledger = result.count().total("replay orders", "t", result.source(), Duration.ZERO);
    List<String> sums = Files.readAllLines(expected);
    assertThat(ledger.byMonth().stream().map(OnlineRetailTest::row))
        .containsExactlyElementsOf(sums.subList(1, sums.size()));
    assertThat(ledger.events()).isEqualTo(sink.deliveries().size());
    assertThat(ledger.rejectedLines()).isZero();
    assertThat(ledger.files().failed()).isEmpty();
  }

  private static String row(OrderLedger.Month month) {
    return String.join(
        ",",
        month.month(),
        Long.toString(month.lines()),
        Long.toString(month.invoices()),
        Long.toString(month.knownCustomers()),
        month.netAmount().toPlainString());
  }

  private static Path folder() {
    return Optional.ofNullable(System.getProperty("headwater.online-retail"))
        .map(Path::of)
        .orElse(Path.of("../../shared/data/online-retail").toAbsolutePath().normalize());
  }
}
