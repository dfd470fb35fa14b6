package io.headwater.streaming.log;

import io.headwater.contracts.wire.Decoded;
import io.headwater.contracts.wire.Decoded.Undecodable;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The schemas that were waited for in vain. Each is waited for once, however many records name it,
 * and asked for again now and then. Bytes that only look like an event name ids that never come, so
 * each wait in vain halves the next one, until a schema does come: a thousand such ids hold the
 * stream up no longer than two.
 */
final class UnknownSchemas {
  private static final Duration ASKED_AGAIN = Duration.ofSeconds(30);
  private static final int MOST = 10_000;
  private static final int HEADER = 1 + Integer.BYTES;

  private final Duration limit;
  private final Map<Integer, Long> givenUp = new HashMap<>();
  private Duration patience;

  UnknownSchemas(Duration limit) {
    this.limit = limit;
    this.patience = limit;
  }

  /** The schema that bytes name; empty when they name none. */
  static OptionalInt named(byte[] bytes) {
    return bytes == null || bytes.length < HEADER || bytes[0] != 0
        ? OptionalInt.empty()
        : OptionalInt.of(ByteBuffer.wrap(bytes).getInt(1));
  }

  static boolean isMissing(Decoded decoded) {
    return decoded instanceof Undecodable why && why.errorClass().equals("UnknownSchema");
  }

  static Undecodable undecodable(int id) {
    return new Undecodable(
        OptionalInt.of(id), "UnknownSchema", "the registry has no Avro schema with id " + id);
  }

  /** Whether an id was waited for in vain a short time ago. */
  boolean isGivenUp(int id) {
    Long until = givenUp.get(id);
    return until != null && System.nanoTime() - until < 0;
  }

  /** How long the next id is waited for; none when it was before. */
  Duration patience(int id) {
    return givenUp.containsKey(id) ? Duration.ZERO : patience;
  }

  void giveUp(int id) {
    if (givenUp.size() >= MOST) {
      givenUp.clear();
    }
    if (givenUp.put(id, System.nanoTime() + ASKED_AGAIN.toNanos()) == null) {
      patience = patience.dividedBy(2);
    }
  }

  void came(int id) {
    givenUp.remove(id);
    patience = limit;
  }
}
