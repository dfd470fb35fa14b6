package io.headwater.contracts.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** What the registry said to one request. */
record RegistryAnswer(String request, int status, JsonNode body) {
  /**
   * Whether the registry itself says that it has no such thing. A 404 without its error code is a
   * wrong address or a proxy, and says nothing about schemas.
   */
  boolean isNotFound() {
    return status == 404 && body.path("error_code").asInt() / 100 == 404;
  }

  boolean isRefusal() {
    return status == 409 || status == 422;
  }

  String message() {
    return body.path("message").asText("status " + status);
  }

  /** A good answer that is a list. */
  JsonNode list() throws IOException {
    if (status != 200 || !body.isArray()) {
      throw new IOException("%s was answered with %d: %s".formatted(request, status, message()));
    }
    return body;
  }

  /** The member of a good answer. */
  JsonNode member(String name) throws IOException {
    if (status != 200) {
      throw new IOException("%s was answered with %d: %s".formatted(request, status, message()));
    }
    if (!body.hasNonNull(name)) {
      throw new IOException("%s was answered without '%s'".formatted(request, name));
    }
    return body.path(name);
  }
}
