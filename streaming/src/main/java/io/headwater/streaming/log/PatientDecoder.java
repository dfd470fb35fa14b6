package io.headwater.streaming.log;

import io.headwater.contracts.wire.Decoded;
import io.headwater.contracts.wire.UnknownSchemas;
import io.headwater.contracts.wire.WireDecoder;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes, and waits: for as long as the registry does not answer, and up to a limit for a schema
 * that it does not know yet. The bytes may be good.
 */
public final class PatientDecoder {
  private static final Logger LOG = LoggerFactory.getLogger(PatientDecoder.class);
  private static final Duration SHORTEST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final WireDecoder decoder;
  private final UnknownSchemas unknown;

  /** Never given a permit: waiting for one is a pause that an interrupt ends. */
  private final Semaphore pause = new Semaphore(0);

  /**
   * Waits with a decoder.
   *
   * @param schemaPatience how long a schema is waited for that the registry does not know yet
   */
  public PatientDecoder(WireDecoder decoder, Duration schemaPatience) {
    this.decoder = decoder;
    this.unknown = new UnknownSchemas(schemaPatience);
  }

  /**
   * Decodes the value of a record.
   *
   * @throws InterruptedException when the job is stopped during the wait
   */
  public Decoded decode(byte[] bytes) throws InterruptedException {
    OptionalInt id = UnknownSchemas.named(bytes);
    if (id.isPresent() && unknown.isGivenUp(id.getAsInt())) {
      return UnknownSchemas.undecodable(id.getAsInt());
    }
    Decoded decoded = answered(bytes);
    return UnknownSchemas.isMissing(decoded)
        ? onceTheSchemaIsThere(bytes, id.getAsInt(), decoded)
        : decoded;
  }

  /** The time a registry does not answer is not counted: it may get the schema meanwhile. */
  private Decoded onceTheSchemaIsThere(byte[] bytes, int id, Decoded missing)
      throws InterruptedException {
    Duration patience = unknown.patience(id);
    if (!patience.isZero()) {
      LOG.warn("The registry has no schema {}; reading stops for up to {}", id, patience);
    }
    Duration waited = Duration.ZERO;
    Duration wait = SHORTEST;
    Decoded decoded = missing;
    while (UnknownSchemas.isMissing(decoded) && waited.compareTo(patience) < 0) {
      pause(wait);
      waited = waited.plus(wait);
      wait = longer(wait);
      decoded = answered(bytes);
    }
    if (UnknownSchemas.isMissing(decoded)) {
      unknown.giveUp(id);
    } else {
      unknown.came(id);
    }
    return decoded;
  }

  private Decoded answered(byte[] bytes) throws InterruptedException {
    try {
      return decoder.decode(bytes);
    } catch (IOException e) {
      LOG.warn("The schema registry does not answer; reading stops until it does", e);
      return decodeOnceItAnswers(bytes);
    }
  }

  private Decoded decodeOnceItAnswers(byte[] bytes) throws InterruptedException {
    Duration wait = SHORTEST;
    while (true) {
      pause(wait);
      try {
        Decoded decoded = decoder.decode(bytes);
        LOG.info("The schema registry answers again");
        return decoded;
      } catch (IOException e) {
        LOG.debug("The schema registry still does not answer", e);
        wait = longer(wait);
      }
    }
  }

  private void pause(Duration wait) throws InterruptedException {
    if (pause.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("a pause was ended by a permit");
    }
  }

  private static Duration longer(Duration wait) {
    Duration twice = wait.multipliedBy(2);
    return twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
  }
}
