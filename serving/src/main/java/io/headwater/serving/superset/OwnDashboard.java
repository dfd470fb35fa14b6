package io.headwater.serving.superset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dashboard of a dataset of one's own: its charts, two beside each other. */
final class OwnDashboard {
  private static final int COLUMNS = 12;
  private static final int BESIDE = 2;

  private OwnDashboard() {}

  static Map<String, Object> content(String name, List<OwnChart> charts) {
    Map<String, Object> dashboard = new LinkedHashMap<>();
    dashboard.put("dashboard_title", title(name));
    dashboard.put("slug", name);
    dashboard.put("published", true);
    dashboard.put("uuid", OwnAssets.uuid("dashboards/" + name));
    dashboard.put("version", "1.0.0");
    dashboard.put("metadata", Map.of("refresh_frequency", 0));
    dashboard.put("position", position(name, charts));
    return dashboard;
  }

  private static Map<String, Object> position(String name, List<OwnChart> charts) {
    Map<String, Object> position = new LinkedHashMap<>();
    List<String> rows = new ArrayList<>();
    position.put("DASHBOARD_VERSION_KEY", "v2");
    position.put("ROOT_ID", part("ROOT_ID", "ROOT", List.of(), List.of("GRID_ID"), Map.of()));
    position.put(
        "HEADER_ID",
        Map.of("id", "HEADER_ID", "type", "HEADER", "meta", Map.of("text", title(name))));
    position.put("GRID_ID", part("GRID_ID", "GRID", List.of("ROOT_ID"), rows, Map.of()));
    for (int from = 0; from < charts.size(); from += BESIDE) {
      String row = "ROW-" + (from / BESIDE + 1);
      rows.add(row);
      List<OwnChart> beside = charts.subList(from, Math.min(from + BESIDE, charts.size()));
      List<String> ids = new ArrayList<>();
      for (OwnChart chart : beside) {
        String id = "CHART-" + (from + ids.size() + 1);
        ids.add(id);
        position.put(id, chart(id, row, chart, COLUMNS / beside.size()));
      }
      position.put(
          row,
          part(
              row,
              "ROW",
              List.of("ROOT_ID", "GRID_ID"),
              ids,
              Map.of("background", "BACKGROUND_TRANSPARENT")));
    }
    return position;
  }

  private static Map<String, Object> chart(String id, String row, OwnChart chart, int width) {
    Map<String, Object> meta = new LinkedHashMap<>();
    meta.put("chartId", Integer.parseInt(id.substring(id.indexOf('-') + 1)));
    meta.put("uuid", chart.uuid());
    meta.put("width", width);
    meta.put("height", 50);
    return part(id, "CHART", List.of("ROOT_ID", "GRID_ID", row), List.of(), meta);
  }

  private static Map<String, Object> part(
      String id,
      String type,
      List<String> parents,
      List<String> children,
      Map<String, Object> meta) {
    Map<String, Object> part = new LinkedHashMap<>();
    part.put("id", id);
    part.put("type", type);
    if (!parents.isEmpty()) {
      part.put("parents", parents);
    }
    part.put("children", children);
    if (!meta.isEmpty()) {
      part.put("meta", meta);
    }
    return part;
  }

  private static String title(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1).replaceAll("[-_]+", " ");
  }
}
