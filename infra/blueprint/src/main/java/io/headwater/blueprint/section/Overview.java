package io.headwater.blueprint.section;

import java.util.List;
import java.util.Map;

/**
 * The platform in short.
 *
 * @param runsAs processes or containers
 * @param narrowedTo the options that leave something out
 * @param datasets how many there are in each layer
 * @param partsDown those that do not run
 */
public record Overview(
    String summary,
    String runsAs,
    List<String> narrowedTo,
    Map<String, Integer> datasets,
    List<String> partsDown) {}
