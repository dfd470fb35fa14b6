package io.headwater.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretsTest {
  @TempDir Path folder;
  private Secrets secrets;

  @BeforeEach
  void make() throws Exception {
    secrets = new Secrets(made(folder.resolve("secrets")));
    secrets.make();
  }

  private static Path made(Path secrets) throws IOException {
    PrivateFiles.createFolder(secrets);
    return secrets;
  }

  @Test
  void onlyTheOwnerReadsThem() throws Exception {
    Path file = secrets.path(Identity.BATCH, Secrets.S3);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void noTwoAreTheSame() {
    assertThat(secrets.read(Identity.BATCH, Secrets.S3))
        .hasSize(43)
        .isNotEqualTo(secrets.read(Identity.BATCH, Secrets.KAFKA));
  }

  @Test
  void aSecondStartKeepsThem() throws Exception {
    String before = secrets.read(Secrets.PII_KEY);
    secrets.make();
    assertThat(secrets.read(Secrets.PII_KEY)).isEqualTo(before);
  }

  @Test
  void saysWhoHasNone() {
    assertThatThrownBy(() -> secrets.path(Identity.ANALYST, Secrets.KAFKA))
        .hasMessage("The identity analyst has no secret of the kind kafka");
  }
}
