package io.headwater.blueprint.section;

import java.util.List;

/**
 * How a source comes in.
 *
 * @param into the tables that are made of it
 * @param rules of its contract, which every record is held to
 * @param refusedTo where what is bad ends
 * @param document where to read on, from the root of the repository
 */
public record Ingestion(
    String dataset,
    String kind,
    String method,
    String tool,
    String schedule,
    String schemaHandling,
    String errorHandling,
    List<String> into,
    int rules,
    List<String> refusedTo,
    String document) {}
