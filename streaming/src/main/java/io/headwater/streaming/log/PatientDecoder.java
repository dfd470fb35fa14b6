package io.headwater.streaming.log;

import io.headwater.contracts.wire.Decoded;
import io.headwater.contracts.wire.WireDecoder;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes, and waits for as long as the registry does not answer: the bytes may be good. */
public final class PatientDecoder {
  private static final Logger LOG = LoggerFactory.getLogger(PatientDecoder.class);
  private static final Duration SHORTEST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final WireDecoder decoder;

  /** Never given a permit: waiting for one is a pause that an interrupt ends. */
  private final Semaphore pause = new Semaphore(0);

  /** Waits with a decoder. */
  public PatientDecoder(WireDecoder decoder) {
    this.decoder = decoder;
  }

  /**
   * Decodes the value of a record.
   *
   * @throws InterruptedException when the job is stopped during the wait
   */
  public Decoded decode(byte[] bytes) throws InterruptedException {
    try {
      return decoder.decode(bytes);
    } catch (IOException e) {
      LOG.warn("The schema registry does not answer; reading stops until it does", e);
      return decodeOnceItAnswers(bytes);
    }
  }

  private Decoded decodeOnceItAnswers(byte[] bytes) throws InterruptedException {
    Duration wait = SHORTEST;
    while (!pause.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
      try {
        Decoded decoded = decoder.decode(bytes);
        LOG.info("The schema registry answers again");
        return decoded;
      } catch (IOException e) {
        LOG.debug("The schema registry still does not answer", e);
        wait = longer(wait);
      }
    }
    throw new IllegalStateException("a pause was ended by a permit");
  }

  private static Duration longer(Duration wait) {
    Duration twice = wait.multipliedBy(2);
    return twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
  }
}
