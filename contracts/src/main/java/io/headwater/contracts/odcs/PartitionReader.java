package io.headwater.contracts.odcs;

import io.headwater.contracts.Field.Partition;
import io.headwater.contracts.FieldType;
import io.headwater.contracts.FieldType.Simple;
import io.headwater.contracts.rules.Target;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads how a table is partitioned by a field. */
final class PartitionReader {
  private static final Pattern BUCKET = Pattern.compile("bucket\\[[1-9]\\d{0,5}]");
  private static final Set<String> OF_DAYS = Set.of("day", "month", "year");
  static final String TRANSFORM = "partitionTransform";

  private PartitionReader() {}

  static Optional<Partition> read(
      Mapping field, CustomProperties properties, Optional<FieldType> type, Target target) {
    if (!field.flag("partitioned")) {
      refuseStray(field, properties);
      return Optional.empty();
    }
    if (target.steps().size() > 1) {
      field.problem("partitioned", "only a field at the top of a table can partition it");
    }
    String transform = properties.value(TRANSFORM).orElse("identity");
    type.ifPresent(known -> refuseMisfit(field, properties, transform, known));
    return position(field).map(position -> new Partition(position, transform));
  }

  private static Optional<Integer> position(Mapping field) {
    if (!field.has("partitionKeyPosition")) {
      field.problem("'partitioned: true' needs 'partitionKeyPosition', from 1");
    }
    return field.parsed("partitionKeyPosition", Texts::position, "a position from 1");
  }

  private static void refuseStray(Mapping field, CustomProperties properties) {
    if (field.has("partitionKeyPosition") || properties.value(TRANSFORM).isPresent()) {
      field.problem("the field has a partition but not 'partitioned: true'; add it");
    }
  }

  private static void refuseMisfit(
      Mapping field, CustomProperties properties, String transform, FieldType type) {
    boolean isKnown =
        transform.equals("identity")
            || transform.equals("hour")
            || OF_DAYS.contains(transform)
            || BUCKET.matcher(transform).matches();
    if (!isKnown) {
      field.problem(
          properties.locations().get(TRANSFORM),
          "unknown partition transform '%s'; use identity, day, month, year, hour or bucket[n]"
              .formatted(transform));
    } else if (!fits(transform, type)) {
      field.problem(
          properties.locations().getOrDefault(TRANSFORM, field.location("partitioned")),
          "cannot partition a %s by %s".formatted(type.text(), transform));
    }
  }

  private static boolean fits(String transform, FieldType type) {
    if (OF_DAYS.contains(transform)) {
      return type == Simple.DATE || type == Simple.TIMESTAMPTZ;
    }
    if (transform.equals("hour")) {
      return type == Simple.TIMESTAMPTZ;
    }
    boolean isBucket = transform.startsWith("bucket");
    boolean isUnhashed = type == Simple.BOOLEAN || type == Simple.DOUBLE;
    return !(type instanceof FieldType.ListOf)
        && !(type instanceof FieldType.Struct)
        && !(isBucket && isUnhashed);
  }
}
