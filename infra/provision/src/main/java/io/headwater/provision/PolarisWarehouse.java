package io.headwater.provision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The warehouse, which Polaris calls a catalog. Clients have keys of their own for the store:
 * Polaris gives them none, and needs no STS.
 */
final class PolarisWarehouse {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What provisioning decides of how the warehouse is stored; Polaris may add more. */
  private static final List<String> DECIDED =
      List.of(
          "storageType",
          "allowedLocations",
          "endpoint",
          "endpointInternal",
          "region",
          "pathStyleAccess",
          "stsUnavailable");

  private final PolarisApi api;
  private final AccessSettings settings;
  private final String name;

  PolarisWarehouse(PolarisApi api, AccessSettings settings) {
    this.api = api;
    this.settings = settings;
    this.name = settings.catalog().warehouse();
  }

  /** The step that makes the warehouse, or brings it to the settings; empty when it is there. */
  Optional<Step> compare() throws IOException, InterruptedException {
    Optional<JsonNode> existing = api.find(api.management("catalogs", name));
    if (existing.isEmpty()) {
      return Optional.of(new Step("make catalog " + name, this::make));
    }
    return isAsWanted(existing.get())
        ? Optional.empty()
        : Optional.of(
            new Step("set how catalog %s is stored".formatted(name), () -> update(existing.get())));
  }

  private boolean isAsWanted(JsonNode existing) {
    boolean configured =
        properties().properties().stream()
            .allMatch(
                wanted ->
                    wanted.getValue().equals(existing.path("properties").get(wanted.getKey())));
    return configured && decided(existing.path("storageConfigInfo")).equals(storage());
  }

  private void make() throws IOException, InterruptedException {
    ObjectNode body = JSON.createObjectNode();
    ObjectNode catalog = body.putObject("catalog").put("name", name).put("type", "INTERNAL");
    catalog.set("properties", properties());
    catalog.set("storageConfigInfo", storage());
    api.post(api.management("catalogs"), body);
  }

  private void update(JsonNode existing) throws IOException, InterruptedException {
    ObjectNode properties = existing.path("properties").deepCopy();
    properties.setAll(properties());
    ObjectNode body = JSON.createObjectNode();
    body.set("currentEntityVersion", existing.path("entityVersion"));
    body.set("properties", properties);
    body.set("storageConfigInfo", storage());
    api.put(api.management("catalogs", name), body);
  }

  private ObjectNode properties() {
    return JSON.createObjectNode()
        .put("default-base-location", location())
        // Trino drops tables together with their files, or not at all.
        .put("polaris.config.drop-with-purge.enabled", "true");
  }

  private ObjectNode storage() {
    StoreAdminSettings store = settings.store();
    ObjectNode storage = JSON.createObjectNode().put("storageType", "S3");
    storage.putArray("allowedLocations").add(location());
    storage.put("endpoint", store.endpoint().toString());
    if (!store.internalEndpoint().equals(store.endpoint())) {
      storage.put("endpointInternal", store.internalEndpoint().toString());
    }
    return storage
        .put("region", store.region())
        .put("pathStyleAccess", true)
        .put("stsUnavailable", true);
  }

  private String location() {
    return "s3://%s/%s".formatted(settings.store().bucket(), MinioRights.WAREHOUSE);
  }

  private static ObjectNode decided(JsonNode storage) {
    ObjectNode decided = JSON.createObjectNode();
    DECIDED.stream()
        .filter(storage::hasNonNull)
        .forEach(field -> decided.set(field, storage.get(field)));
    return decided;
  }
}
