package io.headwater.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StartTest {
  private static final Optional<StoredOffset> AT_100 = Optional.of(new StoredOffset(100, "{}"));

  @Test
  void goesOnWhereItWas() throws Exception {
    assertThat(Start.of(AT_100, slot(90))).isEqualTo(new Start(AT_100, false));
    assertThat(Start.of(AT_100, slot(100))).isEqualTo(new Start(AT_100, false));
  }

  @Test
  void beginsWithASnapshotWhereNothingIsStored() throws Exception {
    assertThat(Start.of(Optional.empty(), Optional.empty()))
        .isEqualTo(new Start(Optional.empty(), false));
  }

  @Test
  void aSnapshotThatNobodyFinishedLeavesASlot() throws Exception {
    assertThat(Start.of(Optional.empty(), slot(90))).isEqualTo(new Start(Optional.empty(), true));
  }

  @Test
  void refusesToGoOnWithoutItsSlot() {
    assertThatThrownBy(() -> Start.of(AT_100, Optional.empty()))
        .isInstanceOf(LostSlotException.class)
        .hasMessage("The replication slot is gone");
  }

  @Test
  void refusesToGoOnWithASlotThatBeginsLater() {
    assertThatThrownBy(() -> Start.of(AT_100, slot(101)))
        .isInstanceOf(LostSlotException.class)
        .hasMessageContaining("another one");
  }

  @Test
  void refusesToGoOnWithAnInvalidSlot() {
    Slot lost = new Slot(OptionalLong.empty(), true, 0, 90, Instant.EPOCH);
    assertThatThrownBy(() -> Start.of(AT_100, Optional.of(lost)))
        .isInstanceOf(LostSlotException.class)
        .hasMessageContaining("max_slot_wal_keep_size");
  }

  @Test
  void waitsWhileSomebodyElseStreams() {
    Slot used = new Slot(OptionalLong.of(4711), false, 80, 90, Instant.EPOCH);
    assertThatThrownBy(() -> Start.of(AT_100, Optional.of(used)))
        .isInstanceOf(CaptureException.class)
        .hasMessageContaining("4711");
  }

  @Test
  void adviceNamesWhatToType() {
    assertThat(new LostSlotException("The replication slot is gone").advice("./headwater"))
        .startsWith("The replication slot is gone. ")
        .contains("type ./headwater cdc resnapshot (docs/runbooks/slot-lost.md)");
  }

  private static Optional<Slot> slot(long confirmed) {
    return Optional.of(
        new Slot(OptionalLong.empty(), false, confirmed - 10, confirmed, Instant.EPOCH));
  }
}
