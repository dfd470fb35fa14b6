package io.headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StreamRecordsTest {
  private static final StreamWish WISH =
      new StreamWish(OptionalInt.of(3), StreamWish.DeadLetters.ACCEPTED);

  @TempDir private Path state;

  @Test
  void aStreamComesBackAsItWasWanted() throws IOException {
    records().want(StreamJob.READINGS, WISH);

    assertThat(records().wish(StreamJob.READINGS)).hasValue(WISH);
    assertThat(records().wish(StreamJob.ANOMALIES)).isEmpty();
  }

  @Test
  void theNewestWishTakesBackWhatTheOneBeforeSaid() throws IOException {
    records().want(StreamJob.READINGS, WISH);
    records().want(StreamJob.READINGS, StreamWish.NONE);

    assertThat(records().wish(StreamJob.READINGS)).hasValue(StreamWish.NONE);
  }

  @Test
  void whyItStoppedIsKnownUntilItIsStartedAgain() throws IOException {
    records().want(StreamJob.READINGS, WISH);
    records().stopped(StreamJob.READINGS, "a flood");
    assertThat(records().stopped(StreamJob.READINGS)).hasValue("a flood");

    records().want(StreamJob.READINGS, WISH);
    assertThat(records().stopped(StreamJob.READINGS)).isEmpty();
  }

  @Test
  void whatIsNoLongerWantedLeavesNothingBehind() throws IOException {
    records().want(StreamJob.READINGS, WISH);
    records().stopped(StreamJob.READINGS, "a flood");
    records().forget(StreamJob.READINGS);

    assertThat(records().wish(StreamJob.READINGS)).isEmpty();
    assertThat(records().stopped(StreamJob.READINGS)).isEmpty();
  }

  /** Read anew each time: what counts is what the files say. */
  private StreamRecords records() {
    return new StreamRecords(state);
  }
}
