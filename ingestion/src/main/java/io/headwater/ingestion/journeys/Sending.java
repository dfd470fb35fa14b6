package io.headwater.ingestion.journeys;

/** Something that happened, on its way to the log. */
public record Sending(Happening happening, Nature nature) {}
