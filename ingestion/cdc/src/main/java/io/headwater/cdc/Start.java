package io.headwater.cdc;

import java.sql.SQLException;
import java.util.Optional;

/**
 * How a run of the engine begins: where it was, or with a snapshot when there is no offset.
 *
 * @param offset where to go on; empty for a snapshot
 * @param leftover whether a slot is there that nothing goes on from
 */
record Start(Optional<StoredOffset> offset, boolean leftover) {
  /**
   * Looks how to begin, and makes room for a snapshot where one is due. The offset is forgotten
   * before the slot is dropped, and what was asked for after that: at whichever point this ends,
   * the next run begins with a snapshot.
   */
  static Start prepare(SourceDatabase database, OffsetScan scan, OffsetTopic offsets)
      throws CaptureException, LostSlotException, InterruptedException, SQLException {
    if (database.isRequested()) {
      offsets.forget();
    }
    Start start = of(scan.newest(), database.slot());
    if (start.leftover()) {
      database.dropSlot();
    }
    if (start.offset().isEmpty()) {
      database.forgetRequests();
    }
    return start;
  }

  /**
   * Compares what is stored with what the server still holds.
   *
   * @throws LostSlotException when changes after the offset are gone
   * @throws CaptureException when somebody else uses the slot
   */
  static Start of(Optional<StoredOffset> offset, Optional<Slot> slot)
      throws LostSlotException, CaptureException {
    if (slot.isPresent() && slot.get().activePid().isPresent()) {
      throw new CaptureException(
          "The replication slot is in use by the server process "
              + slot.get().activePid().getAsLong()
              + ": another capture runs, or one that died is still connected");
    }
    if (offset.isPresent()) {
      check(offset.get(), slot);
    }
    return new Start(offset, offset.isEmpty() && slot.isPresent());
  }

  private static void check(StoredOffset offset, Optional<Slot> slot) throws LostSlotException {
    if (slot.isEmpty()) {
      throw new LostSlotException("The replication slot is gone");
    }
    if (slot.get().lost()) {
      throw new LostSlotException(
          "The replication slot is invalid: the server kept as much of its log as"
              + " max_slot_wal_keep_size allows and then removed what was not captured");
    }
    // Confirmed is only what is stored before.
    if (slot.get().confirmedLsn() > offset.lsn()) {
      throw new LostSlotException(
          "The replication slot is another one than the capture had: it begins after what was"
              + " captured last");
    }
  }
}
