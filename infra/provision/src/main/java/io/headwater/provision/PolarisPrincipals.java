package io.headwater.provision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headwater.platform.Identity;
import io.headwater.platform.PrivateFiles;
import io.headwater.platform.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The principals of Polaris. It chooses the id under which it knows one, so that id is kept beside
 * the identity's secrets; the secret is the one that the identity has.
 */
final class PolarisPrincipals {
  private final PolarisApi api;
  private final Secrets secrets;

  PolarisPrincipals(PolarisApi api, Secrets secrets) {
    this.api = api;
    this.secrets = secrets;
  }

  /** The steps after which an identity can log in with what it has. */
  List<Step> compare(Identity identity) throws IOException, InterruptedException {
    Optional<JsonNode> existing = api.find(api.management("principals", identity.id()));
    if (existing.isEmpty()) {
      return List.of(
          new Step(
              "make principal %s, its client id in %s".formatted(identity.id(), file(identity)),
              () -> make(identity)));
    }
    String clientId = clientId(existing.get());
    List<Step> steps = new ArrayList<>();
    if (api.logIn(clientId, secret(identity)).isEmpty()) {
      steps.add(
          new Step("reset the secret of principal " + identity.id(), () -> resetSecret(identity)));
    }
    if (!isKept(identity, clientId)) {
      steps.add(
          new Step(
              "write the client id of principal %s to %s".formatted(identity.id(), file(identity)),
              () -> keep(identity, clientId)));
    }
    return steps;
  }

  private void make(Identity identity) throws IOException, InterruptedException {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("principal").put("name", identity.id());
    body.put("credentialRotationRequired", false);
    JsonNode made = api.post(api.management("principals"), body);
    resetSecret(identity);
    keep(identity, clientId(made.path("principal")));
  }

  private void resetSecret(Identity identity) throws IOException, InterruptedException {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("clientSecret", secret(identity));
    api.post(api.management("principals", identity.id(), "reset"), body);
  }

  private void keep(Identity identity, String clientId) throws IOException {
    PrivateFiles.write(file(identity), clientId);
  }

  private boolean isKept(Identity identity, String clientId) throws IOException {
    Path file = file(identity);
    return Files.exists(file) && Files.readString(file).strip().equals(clientId);
  }

  private Path file(Identity identity) {
    return secrets.catalogClientId(identity);
  }

  private String secret(Identity identity) {
    return secrets.read(identity, Secrets.CATALOG_CLIENT);
  }

  private static String clientId(JsonNode principal) throws IOException {
    String clientId = principal.path("clientId").asText();
    if (clientId.isEmpty()) {
      throw new IOException("Polaris does not tell the client id of a principal: " + principal);
    }
    return clientId;
  }
}
