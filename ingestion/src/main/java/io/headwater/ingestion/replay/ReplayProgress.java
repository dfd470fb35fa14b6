package io.headwater.ingestion.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.ingestion.IngestionException;
import io.headwater.ingestion.files.SourceFile;
import io.headwater.ingestion.files.SourceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Which files of a folder were sent, kept on disk after each one, so that a replay that was cut off
 * goes on where it stopped.
 */
public final class ReplayProgress {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final List<SentFile> sent;

  private ReplayProgress(Path file, List<SentFile> sent) {
    this.file = file;
    this.sent = new ArrayList<>(sent);
  }

  /** What is written to disk. */
  record State(String folder, List<SentFile> sent) {}

  /** Starts anew, whatever an earlier replay of the folder left. */
  public static ReplayProgress restart(Path stateFolder, Path folder) {
    ReplayProgress progress = new ReplayProgress(file(stateFolder, folder), List.of());
    progress.complete();
    return progress;
  }

  /**
   * Goes on where an unfinished replay of the folder stopped.
   *
   * @throws IngestionException when what it left cannot be read
   */
  public static ReplayProgress resume(Path stateFolder, Path folder) {
    Path file = file(stateFolder, folder);
    try {
      return new ReplayProgress(
          file, Files.exists(file) ? JSON.readValue(file.toFile(), State.class).sent() : List.of());
    } catch (IOException unreadable) {
      throw new IngestionException(
          "Cannot read how far the last replay came from "
              + file
              + "; --restart sends everything again",
          unreadable);
    }
  }

  /** The files that are still to be sent, by name. */
  public List<SourceFile> left(SourceFolder folder) {
    return folder.files().stream().filter(file -> !isSent(file)).toList();
  }

  /** Keeps that all events of a file are acknowledged. */
  public void add(SourceFile sourceFile) {
    sent.add(identity(sourceFile));
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try {
      Files.createDirectories(file.getParent());
      JSON.writeValue(
          next.toFile(), new State(String.valueOf(sourceFile.path().getParent()), sent));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw new IngestionException("Cannot write " + file + ": " + unwritable, unwritable);
    }
  }

  /** Forgets everything: the next replay sends every file. */
  public void complete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException undeletable) {
      throw new IngestionException("Cannot delete " + file + ": " + undeletable, undeletable);
    }
  }

  private boolean isSent(SourceFile sourceFile) {
    return !sent.isEmpty() && sent.contains(identity(sourceFile));
  }

  private static Path file(Path stateFolder, Path folder) {
    return stateFolder.resolve("replay").resolve(FolderId.of(folder) + ".json");
  }

  private static SentFile identity(SourceFile sourceFile) {
    try {
      return SentFile.of(sourceFile);
    } catch (IOException unreadable) {
      throw new IngestionException(
          "Cannot read " + sourceFile.path() + ": " + unreadable, unreadable);
    }
  }
}
