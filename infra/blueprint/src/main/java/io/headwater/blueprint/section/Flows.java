package io.headwater.blueprint.section;

import java.util.List;

/**
 * How data moves.
 *
 * @param paths of each source, through the layers
 * @param edges from each dataset to those made of it
 */
public record Flows(List<Path> paths, List<Edge> edges) {
  /** Of a source, the datasets of each layer that it is in. */
  public record Path(String source, List<Step> steps) {}

  /** What of a layer is made of a source. */
  public record Step(String layer, List<String> datasets) {}

  /**
   * One step.
   *
   * @param by the engine
   */
  public record Edge(String from, String to, String by) {}
}
