package io.headwater.batch.landing;

import io.headwater.contracts.landing.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of a delivery on this machine: what was checked is what is read. It goes when closed. */
record LocalCopy(Path path) implements AutoCloseable {
  /**
   * Copies a file and compares it with what its manifest says.
   *
   * @throws Refusal when it is not the file that was delivered
   */
  static LocalCopy of(LandingStore store, FileToRead file) throws IOException, Refusal {
    LocalCopy copy = new LocalCopy(Files.createTempFile("headwater-landed-", ".tmp"));
    try (InputStream content = store.open(file.key(), file.bytes())) {
      copy.take(content);
      copy.check(file);
      return copy;
    } catch (IOException | RuntimeException | Refusal failed) {
      copy.close();
      throw failed;
    }
  }

  private void take(InputStream content) throws IOException {
    try (OutputStream out = Files.newOutputStream(path)) {
      content.transferTo(out);
    }
  }

  private void check(FileToRead file) throws IOException, Refusal {
    String found = Sha256.of(path);
    if (!found.equals(file.sha256())) {
      throw new Refusal(
          "WrongChecksum",
          "its SHA-256 is %s, and the manifest says %s".formatted(found, file.sha256()));
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
