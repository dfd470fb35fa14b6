package io.headwater.blueprint.measure;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that was measured of a platform at one time.
 *
 * @param at when
 * @param topics by name, dead letters among them
 * @param tables by name
 * @param landings by name of the landing dataset
 * @param quality by name of the table
 * @param folders what the platform keeps on disk
 * @param queryEngine the version that the query engine says of itself
 */
public record Measurements(
    Instant at,
    Runtime runtime,
    Map<String, Measured<TopicFigures>> topics,
    Map<String, Measured<TableFigures>> tables,
    Map<String, Measured<LandingFigures>> landings,
    Map<String, Measured<QualityFigures>> quality,
    List<Part> parts,
    Measured<List<Folder>> folders,
    Measured<String> queryEngine) {
  public Measurements {
    topics = Map.copyOf(topics);
    tables = Map.copyOf(tables);
    landings = Map.copyOf(landings);
    quality = Map.copyOf(quality);
    parts = List.copyOf(parts);
  }

  public Measured<TopicFigures> topic(String name) {
    return topics.getOrDefault(name, Measured.not("the broker has no such topic"));
  }

  public Measured<TableFigures> table(String name) {
    return tables.getOrDefault(name, Measured.not("the catalog has no such table"));
  }

  public Measured<LandingFigures> landing(String name) {
    return landings.getOrDefault(name, Measured.not("nothing of it was looked at"));
  }

  public Measured<QualityFigures> quality(String name) {
    return quality.getOrDefault(name, Measured.not("no run has asked its rules yet"));
  }
}
