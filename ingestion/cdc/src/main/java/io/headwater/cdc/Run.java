package io.headwater.cdc;

import io.headwater.contracts.Contracts;
import io.headwater.contracts.capture.CapturedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One attempt to capture: from looking where it was to the end of the engine. */
final class Run implements AutoCloseable {
  private static final int LOOK_SECONDS = 1;

  private final CaptureSettings settings;
  private final Consumer<String> remarks;
  private final SourceDatabase database;
  private final ChangeLog log;
  private final Changes changes;
  private final Start start;
  private final Engine engine;
  private volatile boolean ending;
  private volatile boolean asked;

  private Run(
      CaptureSettings settings,
      Consumer<String> remarks,
      SourceDatabase database,
      ChangeLog log,
      OffsetTopic offsets,
      List<CapturedTable> tables,
      Start start) {
    this.settings = settings;
    this.remarks = remarks;
    this.database = database;
    this.log = log;
    this.start = start;
    this.changes = new Changes(tables);
    Properties properties =
        EngineProperties.of(settings.shop(), tables, settings.heartbeat(), start.offset());
    this.engine = new Engine(properties, new Batches(changes, log, offsets), this::started);
  }

  /**
   * Looks where the capture was, and makes room for a snapshot where one is asked for.
   *
   * @throws LostSlotException when it cannot go on from there
   */
  static Run prepare(CaptureSettings settings, Contracts contracts, Consumer<String> remarks)
      throws CaptureException, LostSlotException, InterruptedException {
    SourceDatabase database = SourceDatabase.connect(settings.shop());
    ChangeLog log = null;
    try {
      log = new ChangeLog(settings.kafka(), Topics.encoders(contracts, settings.registry()));
      OffsetTopic offsets = new OffsetTopic(contracts, log, Clock.systemUTC());
      OffsetScan scan = new OffsetScan(contracts, settings.kafka(), settings.registry());
      Start start = Start.prepare(database, scan, offsets);
      return new Run(settings, remarks, database, log, offsets, CapturedTable.of(contracts), start);
    } catch (SQLException e) {
      close(database, log);
      throw unusable(settings, e);
    } catch (CaptureException | LostSlotException | InterruptedException | RuntimeException e) {
      close(database, log);
      throw e;
    }
  }

  /** Returns when it is ended, or somebody asks for the database to be read anew. */
  void execute() throws CaptureException {
    try (ScheduledExecutorService look = Executors.newSingleThreadScheduledExecutor()) {
      look.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
      try {
        engine.run();
      } finally {
        look.shutdownNow();
      }
    } catch (CaptureException e) {
      // An engine that is ended in the middle of something calls that a failure.
      if (!asked) {
        throw e;
      }
    }
  }

  /** Has {@link #execute} return as soon as the engine can be ended. */
  void end() throws IOException {
    ending = true;
    endEngine();
  }

  private void endEngine() throws IOException {
    asked = true;
    engine.close();
  }

  private void look() {
    try {
      if (ending || database.isRequested()) {
        endEngine();
      }
    } catch (SQLException | IOException e) {
      // The engine notices by itself what became of the database.
      return;
    }
  }

  /** The slot is there and nothing was taken from it: a snapshot begins with tables emptied. */
  private void started() {
    try {
      if (start.offset().isEmpty()) {
        beginSnapshot();
      }
      if (settings.sign().isPresent()) {
        sign(settings.sign().get());
      }
    } catch (CaptureException | SQLException | IOException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
    remarks.accept(
        start
            .offset()
            .map(offset -> "Captures what was committed since " + lsn(offset.lsn()))
            .orElse("Reads the tables as they are, then captures what is committed"));
  }

  private void beginSnapshot() throws CaptureException, SQLException {
    Slot slot =
        database
            .slot()
            .orElseThrow(() -> new CaptureException("The replication slot went while it was made"));
    for (Change emptied : changes.begin(new Snapshot(slot.restartLsn(), slot.seenAt()))) {
      log.send(emptied);
    }
  }

  private static void sign(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file);
    }
  }

  @Override
  public void close() {
    close(database, log);
  }

  private static void close(SourceDatabase database, ChangeLog log) {
    try {
      if (log != null) {
        log.close();
      }
      database.close();
    } catch (SQLException e) {
      // The connection was broken already.
      return;
    }
  }

  private static CaptureException unusable(CaptureSettings settings, SQLException e) {
    return new CaptureException(
        "The database at %s cannot be used: %s".formatted(settings.shop().url(), e.getMessage()),
        e);
  }

  private static String lsn(long lsn) {
    return "%X/%X".formatted(lsn >>> 32, lsn & 0xFFFFFFFFL);
  }
}
