package io.headwater.blueprint.section;

import io.headwater.blueprint.measure.Measured;
import io.headwater.blueprint.measure.PartFigures;

/**
 * A part of the platform and what it runs.
 *
 * @param version as it says itself, or as it is pinned
 * @param growsWith what makes it larger: events, or datasets
 * @param document where its choice is argued, from the root of the repository
 */
public record Component(
    String part,
    String engine,
    String version,
    String purpose,
    String state,
    String growsWith,
    Measured<PartFigures> measured,
    String document) {}
