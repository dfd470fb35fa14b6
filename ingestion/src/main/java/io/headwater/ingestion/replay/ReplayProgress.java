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
  private int told;

  private ReplayProgress(Path file, List<SentFile> sent, int told) {
    this.file = file;
    this.sent = new ArrayList<>(sent);
    this.told = told;
  }

  /**
   * What is written to disk.
   *
   * @param told how many of the files that were sent, from the first on, a ledger tells of
   */
  record State(String folder, List<SentFile> sent, int told) {}

  /** Starts anew, whatever an earlier replay of the folder left. */
  public static ReplayProgress restart(Path stateFolder, Path folder) {
    ReplayProgress progress = new ReplayProgress(file(stateFolder, folder), List.of(), 0);
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
      State state =
          Files.exists(file)
              ? JSON.readValue(file.toFile(), State.class)
              : new State("", List.of(), 0);
      return new ReplayProgress(file, state.sent(), state.told());
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

  /** The files that were sent and that no ledger tells of: who sent them was cut off. */
  public List<SourceFile> untold(SourceFolder folder) {
    List<SentFile> untold = sent.subList(told, sent.size());
    return untold.isEmpty()
        ? List.of()
        : folder.files().stream().filter(file -> untold.contains(identity(file))).toList();
  }

  /** Keeps that all events of a file are acknowledged. */
  public void add(SourceFile sourceFile) {
    sent.add(identity(sourceFile));
    write(String.valueOf(sourceFile.path().getParent()));
  }

  /** Keeps that a ledger tells of every file that was sent. */
  public void tell(SourceFolder folder) {
    told = sent.size();
    write(folder.path().toString());
  }

  private void write(String folder) {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try {
      Files.createDirectories(file.getParent());
      JSON.writeValue(next.toFile(), new State(folder, sent, told));
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
