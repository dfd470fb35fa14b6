package io.headwater.live.api;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The files of the page, held in memory. They hold no data, so that anybody may have them. */
final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "yaml", "application/yaml; charset=utf-8");

  private static final List<String> OURS =
      List.of(
          "page.css",
          "page.js",
          "access.js",
          "events.js",
          "format.js",
          "sales.js",
          "rates.js",
          "devices.js",
          "map.js",
          "anomalies.js",
          "status.js",
          "charts.js",
          "icon.svg");

  private Assets() {}

  static void serve(RoutesConfig routes) {
    file(routes, "/", "/web/index.html");
    OURS.forEach(name -> file(routes, "/" + name, "/web/" + name));
    file(routes, "/openapi.yaml", "/openapi.yaml");
    String charts = "/META-INF/resources/webjars/uplot/" + version("uplot") + "/dist/";
    file(routes, "/uplot.js", charts + "uPlot.esm.js");
    file(routes, "/uplot.css", charts + "uPlot.min.css");
  }

  private static void file(RoutesConfig routes, String path, String resource) {
    byte[] content = content(resource);
    String type = TYPES.get(resource.substring(resource.lastIndexOf('.') + 1));
    routes.get(path, context -> context.contentType(type).result(content));
  }

  /** The version of a web jar is part of its paths; the jar says itself which it is. */
  private static String version(String library) {
    Properties properties = new Properties();
    String file = "/META-INF/maven/org.webjars.npm/" + library + "/pom.properties";
    try (InputStream in = Assets.class.getResourceAsStream(file)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    return properties.getProperty("version");
  }

  private static byte[] content(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The build lacks " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }
}
