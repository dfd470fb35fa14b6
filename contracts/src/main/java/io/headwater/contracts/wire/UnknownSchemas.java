package io.headwater.contracts.wire;

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
 * reader up no longer than two. Safe for use by several threads.
 */
public final class UnknownSchemas {
  private static final Duration ASKED_AGAIN = Duration.ofSeconds(30);
  private static final int MOST = 10_000;

  private final Duration limit;
  private final Map<Integer, Long> givenUp = new HashMap<>();
  private Duration patience;

  /**
   * None so far.
   *
   * @param limit how long a schema is waited for
   */
  public UnknownSchemas(Duration limit) {
    this.limit = limit;
    this.patience = limit;
  }

  /** The schema that bytes name; empty when they name none. */
  public static OptionalInt named(byte[] bytes) {
    return bytes == null || bytes.length < WireFormat.HEADER_LENGTH || bytes[0] != WireFormat.MAGIC
        ? OptionalInt.empty()
        : OptionalInt.of(ByteBuffer.wrap(bytes).getInt(1));
  }

  /** Whether bytes cannot be read because the registry does not know the schema they name. */
  public static boolean isMissing(Decoded decoded) {
    return decoded instanceof Undecodable why && why.errorClass().equals("UnknownSchema");
  }

  /** What bytes are that name a schema nobody has. */
  public static Undecodable undecodable(int id) {
    return new Undecodable(
        OptionalInt.of(id), "UnknownSchema", "the registry has no Avro schema with id " + id);
  }

  /** Whether an id was waited for in vain a short time ago. */
  public synchronized boolean isGivenUp(int id) {
    Long until = givenUp.get(id);
    return until != null && System.nanoTime() - until < 0;
  }

  /** How long the next id is waited for; none when it was before. */
  public synchronized Duration patience(int id) {
    return givenUp.containsKey(id) ? Duration.ZERO : patience;
  }

  /** The wait for an id was in vain. */
  public synchronized void giveUp(int id) {
    if (givenUp.size() >= MOST) {
      givenUp.clear();
    }
    if (givenUp.put(id, System.nanoTime() + ASKED_AGAIN.toNanos()) == null) {
      patience = patience.dividedBy(2);
    }
  }

  /** The registry has the schema now. */
  public synchronized void came(int id) {
    givenUp.remove(id);
    patience = limit;
  }
}
