package io.headwater.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.Contracts;
import io.headwater.platform.Secrets;
import io.headwater.settings.Environment;
import io.headwater.settings.SettingsException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {
  private final Map<String, String> variables =
      new HashMap<>(
          Map.of(
              "HEADWATER_S3_ENDPOINT", "http://object-store:9000",
              "HEADWATER_S3_ADMIN_USER", "root",
              "HEADWATER_S3_ADMIN_PASSWORD", "a root password",
              "HEADWATER_CATALOG_URI", "http://catalog:8181/api/catalog",
              "HEADWATER_CATALOG_MANAGEMENT_URI", "http://catalog:8181/api/management/v1",
              "HEADWATER_CATALOG_CLIENT_ID", "provisioner",
              "HEADWATER_CATALOG_CLIENT_SECRET", "a client secret"));

  @Test
  void namesWhatTheLakeIsCalledUnlessToldOtherwise() {
    StoreAdminSettings store = settings().store();
    assertThat(store.bucket()).isEqualTo("lake");
    assertThat(store.region()).isEqualTo("us-east-1");
    assertThat(store.internalEndpoint()).isEqualTo(store.endpoint());
    assertThat(settings().catalog().warehouse()).isEqualTo("lake");
  }

  @Test
  void takesWhatItIsTold() {
    variables.put("HEADWATER_S3_BUCKET", "pond");
    variables.put("HEADWATER_S3_REGION", "eu-central-1");
    variables.put("HEADWATER_S3_INTERNAL_ENDPOINT", "http://10.0.0.2:9000");
    variables.put("HEADWATER_CATALOG_WAREHOUSE", "pond");
    assertThat(settings().store().bucket()).isEqualTo("pond");
    assertThat(settings().store().region()).isEqualTo("eu-central-1");
    assertThat(settings().store().internalEndpoint()).isEqualTo(URI.create("http://10.0.0.2:9000"));
    assertThat(settings().catalog().warehouse()).isEqualTo("pond");
  }

  @Test
  void showsNoSecret() {
    assertThat(settings().toString()).doesNotContain("a root password", "a client secret");
  }

  @Test
  void complainsOfAllThatIsMissing() {
    variables.clear();
    assertThatThrownBy(this::settings)
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(
            "HEADWATER_S3_ENDPOINT is missing",
            "HEADWATER_S3_ADMIN_USER is missing",
            "HEADWATER_S3_ADMIN_PASSWORD is missing",
            "HEADWATER_CATALOG_URI is missing",
            "HEADWATER_CATALOG_MANAGEMENT_URI is missing",
            "HEADWATER_CATALOG_CLIENT_ID is missing",
            "HEADWATER_CATALOG_CLIENT_SECRET is missing");
  }

  @Test
  void saysWhereNothingListens(@TempDir Path folder) throws IOException {
    String nowhere = "http://localhost:" + freePort();
    variables.put("HEADWATER_S3_ENDPOINT", nowhere);
    variables.put("HEADWATER_CATALOG_URI", nowhere + "/api/catalog");
    variables.put("HEADWATER_CATALOG_MANAGEMENT_URI", nowhere + "/api/management/v1");
    Secrets secrets = new Secrets(folder);
    secrets.make();
    try (Access access = Access.connect(Contracts.load(), settings(), secrets)) {
      assertThatThrownBy(access::plan)
          .isInstanceOf(ProvisionException.class)
          .hasMessage(
              """
              Cannot read the users of the object store at %s as root: nothing listens there. Is the engine up?
              Cannot read the rights in the catalog at %s/api/management/v1: nothing listens there. Is the engine up?"""
                  .formatted(nowhere, nowhere));
    }
  }

  private AccessSettings settings() {
    Environment environment = new Environment(variables);
    AccessSettings settings = AccessSettings.read(environment);
    environment.validate();
    return settings;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
