package io.headwater.cdc;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import io.debezium.engine.spi.OffsetCommitPolicy;
import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.connect.source.SourceRecord;

/** One run of Debezium's engine, until it is closed or fails. */
final class Engine {
  private final DebeziumEngine<RecordChangeEvent<SourceRecord>> engine;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /**
   * An engine that is not running yet.
   *
   * @param started called when the slot is there and nothing was taken from it yet; what it throws
   *     ends the run
   */
  Engine(Properties properties, Batches batches, Runnable started) {
    this.engine =
        DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
            .using(properties)
            .using(OffsetCommitPolicy.always())
            .using(
                new DebeziumEngine.ConnectorCallback() {
                  @Override
                  public void taskStarted() {
                    started.run();
                  }
                })
            .using((succeeded, message, error) -> failure.set(error))
            .notifying(batches)
            .build();
  }

  /**
   * Runs until it is closed.
   *
   * @throws CaptureException saying why it failed
   */
  void run() throws CaptureException {
    engine.run();
    Throwable error = failure.get();
    if (error != null) {
      throw new CaptureException(reason(error), error);
    }
  }

  /** Asks it to end; while it starts it cannot be asked. */
  void close() throws IOException {
    try {
      engine.close();
    } catch (IllegalStateException startsOrEnds) {
      // Whoever wants it to end asks again; one that ends needs nobody to.
      return;
    }
  }

  /** The innermost message says what happened; those around it say where. */
  private static String reason(Throwable error) {
    Throwable innermost = error;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    String message = innermost.getMessage();
    return message == null || message.isBlank()
        ? innermost.getClass().getSimpleName()
        : message.lines().findFirst().orElseThrow().strip();
  }
}
