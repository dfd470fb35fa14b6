package io.headwater.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every scenario of the documents, and every runbook with commands, on one platform. */
@Tag("long")
final class ScenariosIT {
  @TempDir private static Path folder;
  private static LocalDeployment headwater;

  @BeforeAll
  static void prepare() throws IOException {
    headwater = LocalDeployment.in(folder);
    // The script finds its checkout through a link.
    Files.createSymbolicLink(folder.resolve("headwater"), Repository.root().resolve("headwater"));
  }

  @AfterAll
  static void stop() throws IOException {
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
  Stream<DynamicTest> everyPageHolds() throws IOException {
    Path docs = Repository.root().resolve("docs");
    List<Path> pages =
        Stream.concat(
                CarriedOutPage.below(docs.resolve("scenarios")).stream(),
                CarriedOutPage.below(docs.resolve("runbooks")).stream())
            .filter(page -> Guide.read(page).blocks().stream().anyMatch(ScenariosIT::isTyped))
            .toList();
    return pages.stream()
        .map(
            page ->
                DynamicTest.dynamicTest(docs.relativize(page).toString(), () -> carryOut(page)));
  }

  private static boolean isTyped(Guide.Block block) {
    return block.kind().equals("sh");
  }

  private static void carryOut(Path page) throws IOException {
    CarriedOutPage.read(page)
        .carryOut(
            folder,
            Map.of(
                "HEADWATER_HOME",
                folder.resolve("home").toString(),
                "HEADWATER_DATASETS",
                folder.resolve("datasets").toString()));
  }
}
