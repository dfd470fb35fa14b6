package io.headwater.ingestion.replay;

import io.headwater.ingestion.files.RejectsFile;
import io.headwater.ingestion.files.RejectsFolder;
import io.headwater.ingestion.files.SourceFile;
import io.headwater.ingestion.files.SourceFolder;
import io.headwater.ingestion.ledger.Source;
import io.headwater.ingestion.ledger.SourceFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps account of the files of a replay: which are left, what became of each, and the lines that
 * were put aside. A file with something wrong as a whole is left for the next run.
 */
public final class FileAccount {
  private final ReplayProgress progress;
  private final RejectsFolder rejects;
  private final SourceFolder folder;
  private final List<SourceFile> left;
  private final long alreadySent;
  private final List<String> failed = new ArrayList<>();
  private long rejectedLines;
  private long sent;

  private FileAccount(ReplayProgress progress, RejectsFolder rejects, SourceFolder folder) {
    this.progress = progress;
    this.rejects = rejects;
    this.folder = folder;
    this.left = progress.left(folder);
    this.alreadySent = folder.files().size() - left.size();
  }

  /** The account of a folder, its rejects in a state folder. */
  public static FileAccount of(ReplayProgress progress, Path stateFolder, SourceFolder folder) {
    return new FileAccount(progress, rejects(stateFolder, folder.path()), folder);
  }

  /** The files that are still to be sent, by name. */
  public List<SourceFile> left() {
    return left;
  }

  /** The files that an earlier run has sent and was cut off before it could tell of them. */
  public List<SourceFile> untold() {
    return progress.untold(folder);
  }

  /** Counts what an earlier run has put aside of a file. */
  public void told(long rejectedLines) {
    this.rejectedLines += rejectedLines;
  }

  /** Where the lines of a file go that are not sent. */
  public RejectsFile rejects(SourceFile file) {
    return rejects.open(file);
  }

  /** Keeps that everything that can be read of a file is acknowledged. */
  public void sent(SourceFile file, long rejectedLines) {
    progress.add(file);
    this.rejectedLines += rejectedLines;
    sent++;
  }

  /** Keeps what is wrong with a file as a whole, whatever of it was sent. */
  public void failed(SourceFile file, String problem, long rejectedLines) {
    failed.add(file.name() + " " + problem);
    this.rejectedLines += rejectedLines;
  }

  /** What there is to say of the files; once all were sent, the next replay starts anew. */
  public Source close() {
    if (failed.isEmpty()) {
      progress.complete();
    } else {
      progress.tell(folder);
    }
    return new Source(
        rejectedLines,
        rejectedLines == 0 ? null : rejects.path(),
        new SourceFiles(sent, alreadySent, List.copyOf(failed)));
  }

  private static RejectsFolder rejects(Path stateFolder, Path folder) {
    String name = Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("root");
    return new RejectsFolder(
        stateFolder.resolve("rejects").resolve(name + "-" + FolderId.of(folder)));
  }
}
