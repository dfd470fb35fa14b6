package io.headwater.blueprint.measure;

/**
 * A part of the platform.
 *
 * @param state as {@code ./headwater status} says it
 */
public record Part(String name, String state, Measured<PartFigures> figures) {}
