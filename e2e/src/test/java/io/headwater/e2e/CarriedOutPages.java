package io.headwater.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Pages of the documents, each carried out from its first line to its last, on one platform. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CarriedOutPages {
  private final List<Path> pages;
  private Path folder;
  private LocalDeployment headwater;

  CarriedOutPages(List<Path> pages) {
    this.pages = List.copyOf(pages);
  }

  @BeforeAll
  void prepare(@TempDir Path folder) throws IOException {
    this.folder = folder;
    headwater = LocalDeployment.in(folder);
    // The script finds its checkout through a link.
    Files.createSymbolicLink(folder.resolve("headwater"), Repository.root().resolve("headwater"));
  }

  @AfterAll
  void stop() throws IOException {
    // What a page left in the background, where it did not come to its end.
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".pid")).toList()) {
        ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
            .ifPresent(ProcessHandle::destroy);
      }
    }
    headwater.close();
  }

  @TestFactory
  Stream<DynamicTest> everyPageHolds() {
    return pages.stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    Repository.root().relativize(page).toString(), () -> carryOut(page)));
  }

  private void carryOut(Path page) throws IOException {
    CarriedOutPage.read(page)
        .carryOut(
            folder,
            Map.of(
                "HEADWATER_HOME",
                folder.resolve("home").toString(),
                "HEADWATER_DATASETS",
                folder.resolve("datasets").toString()));
  }

  /** The pages of a folder of the documents that have commands, in the order of their names. */
  static List<Path> below(String folder) {
    try (Stream<Path> files = Files.list(Repository.root().resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> CarriedOutPage.read(file).hasCommands())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
