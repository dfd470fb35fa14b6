package io.headwater.ingestion;

import io.headwater.ingestion.files.SourceFolder;
import io.headwater.ingestion.replay.FileAccount;
import io.headwater.ingestion.replay.ReplayProgress;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Whether a replay goes on where an earlier one of the same files was cut off. */
final class ReplayOptions {
  @Option(
      names = "--restart",
      description = "Sends every file, whatever an earlier replay has sent.")
  private boolean restart;

  /** The account of a replay; says where it goes on. */
  FileAccount account(SourceFolder folder, Path stateFolder) {
    ReplayProgress progress =
        restart
            ? ReplayProgress.restart(stateFolder, folder.path())
            : ReplayProgress.resume(stateFolder, folder.path());
    FileAccount account = FileAccount.of(progress, stateFolder, folder);
    int left = account.left().size();
    if (left < folder.files().size()) {
      System.err.printf(
          "Going on with %s: %d of %d files were sent before; --restart sends all of them.%n",
          left == 0 ? "nothing" : account.left().getFirst().name(),
          folder.files().size() - left,
          folder.files().size());
    }
    return account;
  }
}
