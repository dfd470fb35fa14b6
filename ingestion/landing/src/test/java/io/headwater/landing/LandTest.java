package io.headwater.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.contracts.landing.DeliveredFile;
import io.headwater.contracts.landing.Landing;
import io.headwater.contracts.landing.Manifest;
import io.headwater.contracts.landing.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person types, against an object store. */
final class LandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2011-08-01T06:00:00Z"), ZoneOffset.UTC);

  private static final Clock EVENING = Clock.offset(CLOCK, Duration.ofHours(12));

  @TempDir private Path folder;

  @Test
  void filesOfOnesOwnLandWithTheirManifest() throws Exception {
    Path list = Files.writeString(folder.resolve("mine.csv"), "product_id\nP1\n");
    try (TestStore store = TestStore.on(folder.resolve("s3"))) {
      assertThat(run(store.variables("a secret"), "land", "supplier-prices", list.toString()))
          .isZero();
    }

    Manifest manifest = manifests().get(0);
    assertThat(manifest.madeAt()).isEqualTo(CLOCK.instant());
    assertThat(manifest.files())
        .extracting(DeliveredFile::name, DeliveredFile::bytes, DeliveredFile::sha256)
        .containsExactly(tuple("mine.csv", 14L, Sha256.of(list)));
    assertThat(landed(manifest, "mine.csv")).hasSameBinaryContentAs(list);
  }

  @Test
  void whatCannotLandIsSaidAndLeavesNothing() throws Exception {
    Path sheet = Files.writeString(folder.resolve("mine.xls"), "?");
    Path list = Files.writeString(folder.resolve("mine.csv"), "product_id\n");
    try (TestStore store = TestStore.on(folder.resolve("s3"))) {
      Map<String, String> known = store.variables("a secret");
      assertThat(run(known, "land", "supplier-prices", sheet.toString())).isEqualTo(1);
      assertThat(run(known, "land", "supplier-prices", list.toString(), list.toString()))
          .isEqualTo(1);
      assertThat(run(known, "land", "supplier-prices", folder.resolve("none.csv").toString()))
          .isEqualTo(1);
      assertThat(run(known, "land", "supplier-prices")).isEqualTo(2);
      assertThat(run(known, "land", "prices", list.toString())).isEqualTo(1);
      assertThat(run(known, "land", "crm-deals", list.toString())).isEqualTo(1);
      assertThat(run(store.variables("another"), "land", "supplier-prices", list.toString()))
          .isEqualTo(1);
    }
    assertThat(manifests()).isEmpty();
  }

  @Test
  void generatedListsAreTheSameFromTheSameSeedAndInTheLedger() throws Exception {
    List<String> once = generated("one", CLOCK);
    assertThat(generated("two", EVENING)).isEqualTo(once);
    assertThat(once).hasSizeGreaterThan(40);

    JsonNode ledger = new ObjectMapper().readTree(folder.resolve("one.json").toFile());
    assertThat(ledger.path("deliveries").asInt()).isEqualTo(24);
    assertThat(ledger.path("defects").size()).isEqualTo(20);
    assertThat(ledger.path("silver").asLong())
        .isEqualTo(
            ledger.path("bronze").asLong()
                - ledger.path("quarantined").asLong()
                - ledger.path("duplicates").asLong())
        .isPositive();
  }

  @Test
  void generatedTargetsAreOneFileAndTheLedgerSaysWhichHold() throws Exception {
    Path ledger = folder.resolve("targets.json");
    try (TestStore store = TestStore.on(folder.resolve("s3"))) {
      Map<String, String> known = store.variables("a secret");
      String[] words = {"--from", "2010-12", "--months", "6", "--seed", "7", "--ledger"};
      assertThat(run(known, words("generate targets", words, ledger.toString()))).isZero();
      assertThat(run(known, "generate", "targets", "--from", "August")).isEqualTo(2);
    }
    Manifest manifest = manifests().get(0);
    Path file =
        folder
            .resolve("s3/lake")
            .resolve(new Landing("sales-targets").key(manifest.delivery(), "targets.csv"));
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(1 + 6 + 2).first().asString().startsWith("month,revision,");
    JsonNode held = new ObjectMapper().readTree(ledger.toFile());
    assertThat(held).hasSize(6);
    JsonNode third = held.get(2);
    assertThat(third.path("month").asText()).isEqualTo("2011-02-01");
    assertThat(lines.get(4))
        .isEqualTo(
            "2011-02-01,2,%s,%s,GBP"
                .formatted(third.path("revenue_target"), third.path("deals_target")));
  }

  private static String[] words(String command, String[] options, String last) {
    return Stream.of(Stream.of(command.split(" ")), Stream.of(options), Stream.of(last))
        .flatMap(words -> words)
        .toArray(String[]::new);
  }

  private List<String> generated(String name, Clock clock) throws Exception {
    Path root = folder.resolve(name);
    try (TestStore store = TestStore.on(root)) {
      assertThat(
              run(
                  store.variables("a secret"),
                  clock,
                  "generate",
                  "prices",
                  "--deliveries",
                  "24",
                  "--bad",
                  "1",
                  "--seed",
                  "7",
                  "--ledger",
                  folder.resolve(name + ".json").toString()))
          .isZero();
    }
    return new Landed(root).contents();
  }

  private static int run(Map<String, String> variables, String... words) {
    return run(variables, CLOCK, words);
  }

  private static int run(Map<String, String> variables, Clock clock, String... words) {
    return Land.commands(variables, clock).execute(words);
  }

  private List<Manifest> manifests() throws IOException {
    return new Landed(folder.resolve("s3")).manifests();
  }

  private Path landed(Manifest manifest, String name) {
    return new Landed(folder.resolve("s3")).file(manifest, name);
  }
}
