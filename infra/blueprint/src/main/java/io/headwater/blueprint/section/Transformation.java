package io.headwater.blueprint.section;

import java.util.List;

/**
 * How a dataset is made of others.
 *
 * @param write how it follows its inputs
 * @param query the file with its query; blank where a job makes it
 * @param quarantine where rows go that break a rule; blank for none
 */
public record Transformation(
    String dataset,
    List<String> inputs,
    String engine,
    List<String> pipelines,
    String write,
    String query,
    String purpose,
    int rowRules,
    int tableRules,
    String quarantine) {}
