package io.headwater.ingestion.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RejectsFolderTest {
  @TempDir private Path temporary;

  @Test
  void keepsPlaceReasonAndTheBytesOfTheLine() throws IOException {
    byte[] raw = "1,\"A\",CAF\u00c9".getBytes(StandardCharsets.ISO_8859_1);

    write(List.of(new Reject(17, "is not 'right'", raw)));

    assertThat(Files.readAllBytes(rejects().resolve("2010-12-01.rejects.csv")))
        .isEqualTo(
            "place,reason,line\n\"2010-12-01.csv.gz:17\",\"is not 'right'\",\"1,\"\"A\"\",CAF\u00c9\"\n"
                .getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void writesNothingForAFileWithoutRejects() {
    write(List.of());

    assertThat(rejects()).doesNotExist();
  }

  @Test
  void forgetsTheRejectsOfAMendedFile() {
    write(List.of(new Reject(2, "bad", new byte[0])));
    write(List.of());

    assertThat(rejects()).isEmptyDirectory();
  }

  private void write(List<Reject> rejects) {
    new RejectsFolder(rejects()).write(new SourceFile(Path.of("2010-12-01.csv.gz")), rejects);
  }

  private Path rejects() {
    return temporary.resolve("rejects");
  }
}
