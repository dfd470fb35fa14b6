package io.headwater.blueprint.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiskTest {
  @Test
  void sumsUpEachFolderByName(@TempDir Path data) throws Exception {
    Files.createDirectories(data.resolve("s3/lake/gold"));
    Files.createDirectories(data.resolve("kafka"));
    Files.write(data.resolve("s3/lake/gold/one.parquet"), new byte[70]);
    Files.write(data.resolve("s3/two"), new byte[30]);
    assertThat(Disk.below(data).known())
        .contains(List.of(new Folder("kafka", 0, 0), new Folder("s3", 100, 2)));
  }

  @Test
  void saysThatThereIsNone(@TempDir Path data) {
    assertThat(Disk.below(data.resolve("nowhere")).why()).contains("nowhere");
  }
}
