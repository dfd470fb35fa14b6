package io.headwater.live;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The description of the interface that we ship. */
record OpenApi(Map<String, Object> document) {
  @SuppressWarnings("unchecked")
  static OpenApi shipped() {
    InputStream in = OpenApi.class.getResourceAsStream("/openapi.yaml");
    return new OpenApi(
        (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromInputStream(in));
  }

  Set<String> paths() {
    return new TreeSet<>(map(document, "paths").keySet());
  }

  /** The members that the answer of a path has. */
  Set<String> members(String path) {
    Map<String, Object> response =
        map(map(map(map(map(document, "paths"), path), "get"), "responses"), "200");
    Map<String, Object> schema = map(map(map(response, "content"), "application/json"), "schema");
    String name = schema.get("$ref").toString().replaceFirst(".*/", "");
    return new TreeSet<>(
        map(map(map(map(document, "components"), "schemas"), name), "properties").keySet());
  }

  /** References that lead nowhere. */
  List<String> dangling() {
    List<String> dangling = new ArrayList<>();
    collect(document, dangling);
    return dangling;
  }

  private void collect(Object node, List<String> dangling) {
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            if ("$ref".equals(key) && !leadsSomewhere(value.toString())) {
              dangling.add(value.toString());
            }
            collect(value, dangling);
          });
    } else if (node instanceof List<?> list) {
      list.forEach(each -> collect(each, dangling));
    }
  }

  private boolean leadsSomewhere(String reference) {
    Object node = document;
    for (String step : reference.substring("#/".length()).split("/")) {
      node = node instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return node != null;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> from, String name) {
    return (Map<String, Object>) from.get(name);
  }
}
