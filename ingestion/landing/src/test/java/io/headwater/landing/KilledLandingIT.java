package io.headwater.landing;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.landing.DeliveredFile;
import io.headwater.contracts.landing.Manifest;
import io.headwater.contracts.landing.Sha256;
import io.headwater.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What lands files killed with signal 9, and the same command typed again. */
final class KilledLandingIT {
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private Gate gate;
  private TestStore store;
  private Landed landed;

  @BeforeEach
  void start() throws Exception {
    landed = new Landed(folder.resolve("s3"));
    store =
        TestStore.on(
            landed.root(),
            files -> {
              gate = new Gate(files);
              return gate.gated();
            });
  }

  @AfterEach
  void stop() throws IOException {
    store.close();
  }

  @Test
  void aDeliveryIsThereOnceAndWholeAndWhatWasCutOffIsNone() throws Exception {
    String[] words = {"land", "supplier-prices", list("a"), list("b"), list("c")};
    for (int objects = 0; objects <= 3; objects++) {
      gate.closeAfter(objects);
      kill(words);
      assertThat(landed.manifests()).as("after %d files", objects).isEmpty();
    }

    assertThat(start(words).await()).isZero();

    assertThat(landed.manifests()).hasSize(1);
    Manifest manifest = landed.manifests().getFirst();
    assertThat(manifest.files()).hasSize(3);
    for (DeliveredFile file : manifest.files()) {
      assertThat(Sha256.of(landed.file(manifest, file.name()))).isEqualTo(file.sha256());
    }
  }

  @Test
  void filesThatWereMadeAtATimeAreOneDeliveryHoweverOftenTheyLand() throws Exception {
    String[] words = {
      "land", "supplier-prices", list("a"), list("b"), "--made-at", "2011-08-01T06:00:00Z"
    };
    gate.closeAfter(1);
    kill(words);
    gate.closeBeforeItTellsOf(3);
    kill(words);
    List<String> whole = landed.contents();
    assertThat(landed.manifests()).hasSize(1);

    assertThat(start(words).await()).isZero();

    assertThat(landed.contents()).isEqualTo(whole).hasSize(3);
  }

  @Test
  void generatedListsAreThoseOfTheLedgerOnceTheyAreSentToTheirEnd() throws Exception {
    Path ledger = folder.resolve("ledger.json");
    String[] words = {
      "generate",
      "prices",
      "--deliveries",
      "24",
      "--bad",
      "1",
      "--seed",
      "7",
      "--from",
      "2011-08-01T06:00:00Z",
      "--ledger",
      ledger.toString()
    };
    assertThat(start(words).await()).isZero();
    List<String> undisturbed = landed.contents();
    String told = Files.readString(ledger);
    Files.delete(ledger);
    forget();

    Random random = new Random(31);
    for (int kill = 0; kill < 3; kill++) {
      gate.closeAfter(random.nextInt(undisturbed.size()));
      kill(words);
      assertThat(undisturbed).containsAll(landed.contents());
      assertThat(ledger).doesNotExist();
    }
    assertThat(start(words).await()).isZero();

    assertThat(landed.contents()).isEqualTo(undisturbed);
    assertThat(ledger).hasContent(told);
  }

  private void kill(String... words) throws Exception {
    JavaProcess process = start(words);
    gate.awaitHeld();
    process.kill();
    gate.open();
  }

  private JavaProcess start(String... words) throws IOException {
    return JavaProcess.start(
        folder.resolve("output"), store.variables("a secret"), Land.class.getName(), words);
  }

  private void forget() throws IOException {
    for (String object : landed.contents()) {
      Files.delete(landed.root().resolve(object.substring(0, object.lastIndexOf(' '))));
    }
  }

  private String list(String name) throws IOException {
    return Files.writeString(folder.resolve(name + ".csv"), "product_id\n" + name + "\n")
        .toString();
  }
}
