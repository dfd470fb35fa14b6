package io.headwater.ingestion.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.headwater.ingestion.IngestionException;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Writes a ledger as JSON; amounts are texts, so that no reader rounds them. */
public final class LedgerFile {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addSerializer(Duration.class, ToStringSerializer.instance)
                  .addSerializer(Path.class, ToStringSerializer.instance)
                  .addSerializer(BigDecimal.class, ToStringSerializer.instance))
          .build();

  private final Path file;

  private LedgerFile(Path file) {
    this.file = file;
  }

  /**
   * A ledger to be written, with its folder made.
   *
   * @throws IngestionException when nothing can be written there
   */
  public static LedgerFile at(Path file) {
    Path path = file.toAbsolutePath().normalize();
    if (Files.isDirectory(path)) {
      throw new IngestionException("Cannot write a ledger to " + path + ": it is a folder");
    }
    try {
      Files.createDirectories(path.getParent());
    } catch (IOException unwritable) {
      throw new IngestionException(
          "Cannot write a ledger to " + path + ": " + unwritable, unwritable);
    }
    return new LedgerFile(path);
  }

  /** Where the ledger is. */
  public Path path() {
    return file;
  }

  /**
   * Writes the ledger.
   *
   * @throws IngestionException when it cannot be written
   */
  public void write(Record ledger) {
    try (OutputStream out = Files.newOutputStream(file)) {
      JSON.writeValue(out, ledger);
    } catch (IOException unwritable) {
      throw new IngestionException(
          "Cannot write a ledger to " + file + ": " + unwritable, unwritable);
    }
  }
}
