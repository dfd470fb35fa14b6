package io.headwater.contracts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A column, or a member of a struct.
 *
 * @param name name in the topic or table
 * @param type its type, in Iceberg's terms
 * @param required whether null is refused
 * @param description what it means
 * @param classification ODCS classification such as {@code restricted}; empty where anybody may see
 *     it
 * @param tags ODCS tags, {@code pii} among them
 * @param partition how a table is partitioned by it
 * @param primaryKeyPosition place in the primary key from 1; empty when not part of it
 * @param aliases names that it had before: what was written under one of them is read as this field
 * @param location where the contract declares it
 */
public record Field(
    String name,
    FieldType type,
    boolean required,
    String description,
    Optional<String> classification,
    List<String> tags,
    Optional<Partition> partition,
    OptionalInt primaryKeyPosition,
    List<String> aliases,
    Location location) {

  /**
   * A partition field.
   *
   * @param position place in the partition key, from 1
   * @param transform Iceberg's transform: identity, day, month, year, hour or bucket[n]
   */
  public record Partition(int position, String transform) {}

  public Field {
    tags = List.copyOf(tags);
    aliases = List.copyOf(aliases);
  }

  /** A field that always had its name. */
  public Field(
      String name,
      FieldType type,
      boolean required,
      String description,
      Optional<String> classification,
      List<String> tags,
      Optional<Partition> partition,
      OptionalInt primaryKeyPosition,
      Location location) {
    this(
        name,
        type,
        required,
        description,
        classification,
        tags,
        partition,
        primaryKeyPosition,
        List.of(),
        location);
  }

  /** Whether the field holds personal data. */
  public boolean isPersonal() {
    return tags.contains("pii");
  }
}
