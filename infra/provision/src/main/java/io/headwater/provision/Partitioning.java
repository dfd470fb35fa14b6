package io.headwater.provision;

import io.headwater.contracts.Contract;
import io.headwater.contracts.ContractException;
import io.headwater.contracts.Field;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.iceberg.PartitionField;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;

/** How a table is partitioned, from the fields of its contract. */
final class Partitioning {
  private static final Pattern BUCKET = Pattern.compile("bucket\\[([1-9][0-9]{0,5})]");

  private Partitioning() {}

  static PartitionSpec of(Contract contract, Schema schema) {
    PartitionSpec.Builder spec = PartitionSpec.builderFor(schema);
    contract.fields().stream()
        .filter(field -> field.partition().isPresent())
        .sorted(Comparator.comparingInt(field -> field.partition().orElseThrow().position()))
        .forEach(field -> add(spec, field));
    return spec.build();
  }

  /** For comparison and for a person: {@code month(day), identity(country)}. */
  static List<String> words(PartitionSpec spec) {
    return spec.fields().stream()
        .filter(field -> !field.transform().isVoid())
        .map(field -> word(spec, field))
        .toList();
  }

  static String word(PartitionSpec spec, PartitionField field) {
    return field.transform() + "(" + spec.schema().findColumnName(field.sourceId()) + ")";
  }

  private static void add(PartitionSpec.Builder spec, Field field) {
    String transform = field.partition().orElseThrow().transform();
    switch (transform) {
      case "identity" -> spec.identity(field.name());
      case "hour" -> spec.hour(field.name());
      case "day" -> spec.day(field.name());
      case "month" -> spec.month(field.name());
      case "year" -> spec.year(field.name());
      default -> spec.bucket(field.name(), buckets(field, transform));
    }
  }

  private static int buckets(Field field, String transform) {
    Matcher bucket = BUCKET.matcher(transform);
    if (!bucket.matches()) {
      throw new ContractException(
          field.location(),
          "partitionTransform '"
              + transform
              + "' is none of identity, year, month, day, hour, bucket[n]");
    }
    return Integer.parseInt(bucket.group(1));
  }
}
