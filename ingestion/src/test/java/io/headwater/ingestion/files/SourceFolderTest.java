package io.headwater.ingestion.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.ingestion.IngestionException;
import io.headwater.ingestion.orders.retail.DayFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceFolderTest {
  @TempDir private Path folder;

  @Test
  void listsDayFilesByName() {
    DayFiles.write(folder.resolve("2010-12-02.csv.gz"));
    DayFiles.write(folder.resolve("2010-12-03.csv"));
    DayFiles.write(folder.resolve("2010-12-01.csv"));
    DayFiles.write(folder.resolve("notes.txt"));

    assertThat(SourceFolder.open(folder, "day files").files())
        .extracting(SourceFile::name)
        .containsExactly("2010-12-01.csv", "2010-12-02.csv.gz", "2010-12-03.csv");
  }

  @Test
  void saysThatThereIsNoSuchFolder() {
    refuses(folder.resolve("nowhere"), "There is no folder ");
  }

  @Test
  void saysThatAFileIsNoFolder() throws IOException {
    refuses(Files.createFile(folder.resolve("file.csv")), "is not a folder");
  }

  @Test
  void saysThatAFolderHasNoDayFiles() {
    refuses(folder, "No day files (*.csv, *.csv.gz) in ");
  }

  private static void refuses(Path path, String message) {
    assertThatThrownBy(() -> SourceFolder.open(path, "day files"))
        .isInstanceOf(IngestionException.class)
        .hasMessageContaining(message)
        .hasMessageContaining(path.toString());
  }
}
