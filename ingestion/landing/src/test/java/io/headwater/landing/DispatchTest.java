package io.headwater.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.landing.DeliveredFile;
import io.headwater.contracts.landing.Format;
import io.headwater.contracts.landing.Landing;
import io.headwater.contracts.landing.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manifest is only ever there when all of its files are. */
final class DispatchTest {
  private static final String FOLDER = "landing/supplier-prices/20110801T060000Z-1/";

  @TempDir private Path folder;

  private final List<String> taken = new ArrayList<>();

  @Test
  void theManifestIsTheLast() throws IOException {
    dispatch(Integer.MAX_VALUE).send(manifest("a.csv", "b.csv"), folder);
    assertThat(taken).containsExactly(FOLDER + "a.csv", FOLDER + "b.csv", FOLDER + "manifest.json");
  }

  @Test
  void whatBreaksOffHasNone() throws IOException {
    Manifest manifest = manifest("a.csv", "b.csv");
    assertThatThrownBy(() -> dispatch(1).send(manifest, folder)).hasMessage("full");
    assertThat(taken).containsExactly(FOLDER + "a.csv");
  }

  private Dispatch dispatch(int room) {
    return new Dispatch(
        (key, file) -> {
          if (taken.size() == room) {
            throw new LandingException("full");
          }
          taken.add(key);
        },
        new Landing("supplier-prices"));
  }

  private Manifest manifest(String... names) throws IOException {
    List<DeliveredFile> files = new ArrayList<>();
    for (String name : names) {
      Path file = Files.writeString(folder.resolve(name), "product_id\n");
      files.add(DeliveredFile.of(file, Format.CSV, Optional.of("UTF-8"), OptionalLong.empty()));
    }
    return new Manifest(
        "supplier-prices", "20110801T060000Z-1", Instant.EPOCH, "a test", files, Optional.empty());
  }
}
