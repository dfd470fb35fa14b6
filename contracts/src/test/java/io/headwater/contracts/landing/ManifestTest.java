package io.headwater.contracts.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void saysWhatWasWritten(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("prices.csv"), "abc");
    Manifest manifest =
        new Manifest(
            "supplier-prices",
            Landing.delivery(Instant.parse("2011-08-01T06:00:00Z"), "1a2b"),
            Instant.parse("2011-08-01T06:00:00.5Z"),
            "a supplier",
            List.of(
                DeliveredFile.of(file, Format.CSV, Optional.of("UTF-8"), OptionalLong.of(0)),
                new DeliveredFile(
                    "prices.parquet",
                    Format.PARQUET,
                    Optional.empty(),
                    3,
                    ABC,
                    OptionalLong.empty())),
            Optional.of(new ObjectMapper().createObjectNode().put("after", "17")));

    assertThat(manifest.files().get(0).sha256()).isEqualTo(ABC);
    assertThat(manifest.delivery()).isEqualTo("20110801T060000Z-1a2b");
    assertThat(Manifest.parse(manifest.toJson())).isEqualTo(manifest);
  }

  @Test
  void namesEveryProblem() {
    assertThatThrownBy(
            () ->
                Manifest.parse(
                    """
                    {"dataset": "supplier-prices", "delivery": "../other", "source": "hand",
                     "files": [{"name": "../../x", "format": "xls", "bytes": -1, "sha256": "00"}]}
                    """))
        .isInstanceOf(ManifestException.class)
        .hasMessage(
            "'delivery' cannot be \"../other\": must be a time and a distinct end such as"
                + " 20110801T060000Z-1a2b3c;"
                + " 'made_at' is missing: must be an instant such as 2011-08-01T06:00:00Z;"
                + " 'files[0].format' cannot be \"xls\": must be one of csv, jsonl, parquet, json;"
                + " 'files[0].name' cannot be \"../../x\": must be a plain file name such as"
                + " prices.csv;"
                + " 'files[0].encoding' is missing: must be a character set such as UTF-8, and"
                + " null for parquet;"
                + " 'files[0].bytes' cannot be -1: must be a whole number from 0;"
                + " 'files[0].sha256' cannot be \"00\": must be 64 small hexadecimal figures");
  }

  @Test
  void halfAManifestIsNone() {
    assertThatThrownBy(() -> Manifest.parse("{\"dataset\": \"supplier-"))
        .isInstanceOf(ManifestException.class)
        .hasMessage("the manifest is no JSON object");
  }

  @Test
  void aDeliveryHasAFolderOfItsOwn() {
    assertThat(new Landing("supplier-prices").key("20110801T060000Z-1a2b", Landing.MANIFEST))
        .isEqualTo("landing/supplier-prices/20110801T060000Z-1a2b/manifest.json");
    assertThatThrownBy(() -> new Landing("../warehouse"))
        .hasMessage("'../warehouse' is no landing dataset; use a name such as supplier-prices");
  }
}
