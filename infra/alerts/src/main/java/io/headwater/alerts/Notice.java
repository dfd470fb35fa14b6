package io.headwater.alerts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * What people are told, once for a firing and once for its end.
 *
 * @param delivery the same whenever this is sent again: a receiver that knows it may drop it
 * @param body JSON, as docs/alerts.md describes it
 */
record Notice(String delivery, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Notice firing(Alert alert, Instant now) {
    return of(alert, "firing", now);
  }

  static Notice resolved(Alert alert, Instant now) {
    return of(alert, "resolved", now);
  }

  private static Notice of(Alert alert, String state, Instant now) {
    String delivery =
        UUID.nameUUIDFromBytes(
                (alert.id() + state + alert.since()).getBytes(StandardCharsets.UTF_8))
            .toString();
    ObjectNode body = JSON.createObjectNode();
    body.put("version", 1)
        .put("delivery_id", delivery)
        .put("alert_id", alert.id())
        .put("state", state)
        .put("rule", alert.rule())
        .put("kind", alert.kind())
        .put("severity", alert.severity().name())
        .put("subject", alert.finding().subject())
        .put("value", alert.finding().value())
        .put("threshold", alert.limit())
        .put("detail", alert.finding().detail())
        .put("since", alert.since().toString())
        .put("at", now.toString())
        .put("runbook", "docs/runbooks/" + alert.kind() + ".md");
    return new Notice(delivery, body.toString());
  }
}
