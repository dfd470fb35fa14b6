package io.headwater.blueprint.measure;

/** A folder in which the platform on this machine keeps data, and what is in it. */
public record Folder(String name, long bytes, long files) {}
