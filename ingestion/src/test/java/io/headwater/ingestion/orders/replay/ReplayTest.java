package io.headwater.ingestion.orders.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.ingestion.IngestionException;
import io.headwater.ingestion.files.SourceFolder;
import io.headwater.ingestion.ledger.Source;
import io.headwater.ingestion.orders.OrderEvent;
import io.headwater.ingestion.orders.delivery.CollectedEvents;
import io.headwater.ingestion.orders.retail.DayFiles;
import io.headwater.ingestion.progress.SilentMeter;
import io.headwater.ingestion.replay.FileAccount;
import io.headwater.ingestion.replay.ReplayProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplayTest {
  private static final int DAYS = 9;
  private static final int ORDERS_A_DAY = 10;

  @TempDir private Path temporary;
  private Path folder;
  private Path state;

  @BeforeEach
  void writeDays() throws IOException {
    folder = Files.createDirectory(temporary.resolve("days"));
    state = temporary.resolve("state");
    for (int day = 1; day <= DAYS; day++) {
      DayFiles.write(file(day), lines(day));
    }
  }

  @Test
  void sendsTheFilesByName() {
    CollectedEvents sink = CollectedEvents.all();

    Source source = resume(sink).source();

    assertThat(orderIds(sink)).isEqualTo(expected(1, DAYS));
    assertThat(source.files().sent()).isEqualTo(DAYS);
    assertThat(source.rejects()).isNull();
    assertThat(state.resolve("rejects")).doesNotExist();
  }

  @RepeatedTest(5)
  void goesOnWithTheFirstFileThatIsNotSettled(RepetitionInfo repetition) {
    int breaksAfter = new Random(repetition.getCurrentRepetition()).nextInt(DAYS * ORDERS_A_DAY);
    CollectedEvents broken = CollectedEvents.breakingAfter(breaksAfter);
    assertThatThrownBy(() -> resume(broken)).isInstanceOf(IngestionException.class);
    CollectedEvents second = CollectedEvents.all();

    Source source = resume(second).source();

    int settledDays = breaksAfter / ORDERS_A_DAY;
    assertThat(source.files().alreadySent()).isEqualTo(settledDays);
    assertThat(orderIds(second)).isEqualTo(expected(settledDays + 1, DAYS));
    assertThat(Stream.concat(orderIds(broken).stream(), orderIds(second).stream()))
        .containsExactlyElementsOf(expected(1, DAYS));
  }

  @Test
  void sendsEverythingAgainOnceItWasComplete() {
    resume(CollectedEvents.all());
    CollectedEvents again = CollectedEvents.all();

    resume(again);

    assertThat(orderIds(again)).isEqualTo(expected(1, DAYS));
    assertThat(state.resolve("replay")).isEmptyDirectory();
  }

  @Test
  void sendsEverythingWhenItIsRestarted() {
    breakAfterFiveDays();
    CollectedEvents sink = CollectedEvents.all();

    replay(ReplayProgress.restart(state, folder), sink);

    assertThat(orderIds(sink)).isEqualTo(expected(1, DAYS));
  }

  @Test
  void sendsAFileAgainThatChangedMeanwhile() {
    breakAfterFiveDays();
    DayFiles.write(file(2), Stream.of(lines(2)).limit(3).toArray(String[]::new));
    CollectedEvents sink = CollectedEvents.all();

    resume(sink);

    assertThat(orderIds(sink)).startsWith("2-0", "2-1", "2-2", "6-0");
  }

  @Test
  void leavesAFailedFileForTheNextRun() throws IOException {
    Files.writeString(file(3).resolveSibling("2010-12-03.csv"), "a,b\n");
    Files.delete(file(3));
    CollectedEvents sink = CollectedEvents.all();

    Source source = resume(sink).source();

    assertThat(sink.orders()).hasSize((DAYS - 1) * ORDERS_A_DAY);
    assertThat(source.files().failed()).hasSize(1);
    assertThat(source.files().failed().getFirst())
        .startsWith("2010-12-03.csv has the header 'a,b'");
    DayFiles.write(folder.resolve("2010-12-03.csv"), lines(3));
    CollectedEvents mended = CollectedEvents.all();
    resume(mended);
    assertThat(orderIds(mended)).isEqualTo(expected(3, 3));
  }

  @Test
  void putsRejectedLinesAside() {
    DayFiles.write(file(4), "1,A,X,six,2010-12-04 08:26:00,1,,France", lines(4)[0]);
    CollectedEvents sink = CollectedEvents.all();

    Source source = resume(sink).source();

    assertThat(source.rejectedLines()).isEqualTo(1);
    assertThat(source.rejects().resolve("2010-12-04.rejects.csv"))
        .content()
        .contains(
            "2010-12-04.csv.gz:2", "Quantity 'six'", "1,A,X,six,2010-12-04 08:26:00,1,,France");
    assertThat(source.files().failed()).isEmpty();
    assertThat(orderIds(sink)).contains("4-0");
  }

  @Test
  void saysThatItCannotReadHowFarItCame() throws IOException {
    breakAfterFiveDays();
    try (Stream<Path> files = Files.list(state.resolve("replay"))) {
      Files.writeString(files.findFirst().orElseThrow(), "?");
    }

    assertThatThrownBy(() -> resume(CollectedEvents.all()))
        .isInstanceOf(IngestionException.class)
        .hasMessageContaining("--restart");
  }

  private void breakAfterFiveDays() {
    CollectedEvents broken = CollectedEvents.breakingAfter(5L * ORDERS_A_DAY);
    assertThatThrownBy(() -> resume(broken)).isInstanceOf(IngestionException.class);
  }

  private ReplayResult resume(CollectedEvents sink) {
    return replay(ReplayProgress.resume(state, folder), sink);
  }

  private ReplayResult replay(ReplayProgress progress, CollectedEvents sink) {
    SourceFolder days = SourceFolder.open(folder, "day files");
    return new Replay(FileAccount.of(progress, state, days), sink, new SilentMeter()).run();
  }

  private Path file(int day) {
    return folder.resolve("2010-12-%02d.csv.gz".formatted(day));
  }

  private static String[] lines(int day) {
    return IntStream.range(0, ORDERS_A_DAY)
        .mapToObj(i -> "%1$d-%2$d,A,X,1,2010-12-%1$02d 08:26:00,1,,France".formatted(day, i))
        .toArray(String[]::new);
  }

  private static List<String> expected(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .boxed()
        .flatMap(day -> IntStream.range(0, ORDERS_A_DAY).mapToObj(i -> day + "-" + i))
        .toList();
  }

  private static List<String> orderIds(CollectedEvents sink) {
    return sink.orders().stream().map(OrderEvent::orderId).toList();
  }
}
