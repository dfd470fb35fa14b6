package io.headwater.crm.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

/** What is answered. */
record Answer(int status, JsonNode body) {
  static final ObjectMapper JSON = new ObjectMapper();

  static Answer ok(JsonNode body) {
    return new Answer(200, body);
  }

  /** An error in the CRM's form. */
  static Answer error(int status, String category, String message) {
    ObjectNode body =
        JSON.createObjectNode()
            .put("status", "error")
            .put("message", message)
            .put("correlationId", "00000000-0000-0000-0000-000000000000")
            .put("category", category);
    return new Answer(status, body);
  }

  static Answer invalid(String message) {
    return error(400, "VALIDATION_ERROR", message);
  }

  ResponseDefinitionBuilder response() {
    return ResponseDefinitionBuilder.responseDefinition()
        .withStatus(status)
        .withHeader("Content-Type", "application/json;charset=utf-8")
        .withBody(body.toString());
  }
}
