package io.headwater.provision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headwater.contracts.Contracts;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The namespaces of the contracts. They come before the tables, as rights are granted on them. */
final class PolarisNamespaces {
  private final PolarisApi api;

  PolarisNamespaces(PolarisApi api) {
    this.api = api;
  }

  /** The steps that make those which the warehouse lacks. */
  List<Step> compare(Contracts contracts) throws IOException, InterruptedException {
    Set<String> existing = existing();
    return contracts.namespaces().stream()
        .filter(namespace -> !existing.contains(namespace))
        .map(namespace -> new Step("create namespace " + namespace, () -> make(namespace)))
        .toList();
  }

  private Set<String> existing() throws IOException, InterruptedException {
    Set<String> existing = new HashSet<>();
    for (JsonNode answer : api.find(api.iceberg("namespaces")).stream().toList()) {
      answer.path("namespaces").forEach(levels -> existing.add(levels.path(0).asText()));
    }
    return existing;
  }

  private void make(String namespace) throws IOException, InterruptedException {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("namespace").add(namespace);
    body.putObject("properties");
    api.post(api.iceberg("namespaces"), body);
  }
}
