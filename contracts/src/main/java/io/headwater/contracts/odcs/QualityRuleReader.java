package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract.Kind;
import io.headwater.contracts.FieldType;
import io.headwater.contracts.FieldType.Simple;
import io.headwater.contracts.quality.Measure;
import io.headwater.contracts.quality.QualityRule;
import io.headwater.contracts.quality.Severity;
import io.headwater.contracts.rules.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the rules about a table's rows taken together: those of the table, and those of a field.
 */
final class QualityRuleReader {
  /** What a quality check of a field may measure beside the row rules of {@link QualityReader}. */
  private static final Set<String> OF_FIELD =
      Set.of("missingValues", "duplicateValues", "references", "ageInHours", "sql");

  /** Of what each record is judged. */
  private static final Set<Kind> COMES_IN = Set.of(Kind.TOPIC, Kind.LANDING, Kind.FIELDS);

  private static final Set<String> OF_TABLE =
      Set.of("rowCount", "duplicateValues", "rowCountRatio", "unaccounted", "sql");

  private final Mapping quality;
  private final String kind;

  private QualityRuleReader(Mapping quality) {
    this.quality = quality;
    this.kind = kind(quality);
  }

  /**
   * Whether a check of a field is one of the rows taken together, not of each row. {@code
   * nullValues} is one in a table, whose rows are audited; of what comes in each record is judged
   * by it, and refused.
   */
  static boolean isOne(Mapping quality, Kind dataset) {
    String kind = kind(quality);
    return OF_FIELD.contains(kind) || kind.equals("nullValues") && !COMES_IN.contains(dataset);
  }

  /** The rules under the {@code quality} of a dataset. */
  static List<QualityRule> ofTable(Mapping dataset) {
    List<QualityRule> rules = new ArrayList<>();
    for (Mapping quality : dataset.mappings("quality")) {
      new QualityRuleReader(quality).ofTable().ifPresent(rules::add);
    }
    return rules;
  }

  /** Those under the {@code quality} of a field. */
  static List<QualityRule> ofField(
      Mapping field, Kind dataset, Optional<FieldType> type, Target target) {
    List<QualityRule> rules = new ArrayList<>();
    for (Mapping quality : field.mappings("quality")) {
      if (isOne(quality, dataset)) {
        new QualityRuleReader(quality).ofField(type, target).ifPresent(rules::add);
      }
    }
    return rules;
  }

  private Optional<QualityRule> ofTable() {
    quality.knows(Keys.QUALITY_RULE);
    return switch (kind) {
      case "rowCount" -> rule("rowCount", new Measure.RowCount());
      case "rowCountRatio" -> rule("rowCountRatio", new Measure.RowCountRatio());
      case "unaccounted" -> rule("unaccounted", new Measure.Unaccounted());
      case "sql" -> query("");
      case "duplicateValues" -> duplicates();
      default -> {
        quality.problem(
            "unknown rule of a table '%s'; use one of %s"
                .formatted(kind, String.join(", ", OF_TABLE.stream().sorted().toList())));
        yield Optional.empty();
      }
    };
  }

  private Optional<QualityRule> ofField(Optional<FieldType> type, Target target) {
    quality.knows(Keys.QUALITY_RULE);
    String field = target.path();
    if (target.steps().size() > 1) {
      quality.problem("'%s' is for a field at the top of a record".formatted(kind));
      return Optional.empty();
    }
    return switch (kind) {
      case "nullValues" ->
          rule(field + " nullValues", new Measure.WrongRows("`%s` IS NOT NULL".formatted(field)));
      case "missingValues" -> MissingValues.read(quality, field).flatMap(m -> named(field, m));
      case "duplicateValues" -> named(field, new Measure.DuplicateValues(List.of(field)));
      case "references" -> reference(field);
      case "ageInHours" -> age(type, field);
      default -> query(field + " ");
    };
  }

  private Optional<QualityRule> named(String field, Measure measure) {
    return rule(field + " " + kind, measure);
  }

  private Optional<QualityRule> duplicates() {
    List<String> fields =
        quality
            .mapping("arguments")
            .map(arguments -> arguments.knows(Set.of("properties")).texts("properties"))
            .orElse(List.of());
    if (fields.isEmpty()) {
      quality.problem("'duplicateValues' needs 'arguments' with a list of 'properties'");
      return Optional.empty();
    }
    return rule(
        String.join(", ", fields) + " duplicateValues", new Measure.DuplicateValues(fields));
  }

  private Optional<QualityRule> reference(String field) {
    List<String> words = words();
    List<String> steps = words.size() == 2 ? List.of(words.get(1).split("\\.")) : List.of();
    if (steps.size() != 3) {
      quality.problem(
          "implementation", "'references' needs a column such as silver.suppliers.supplier_id");
      return Optional.empty();
    }
    String table = steps.get(0) + "." + steps.get(1);
    return rule(
        field + " references " + words.get(1), new Measure.Orphans(field, table, steps.get(2)));
  }

  private Optional<QualityRule> age(Optional<FieldType> type, String field) {
    if (type.filter(Simple.TIMESTAMPTZ::equals).isEmpty()) {
      quality.problem("'ageInHours' is for timestamptz");
      return Optional.empty();
    }
    return named(field, new Measure.AgeInHours(field));
  }

  private Optional<QualityRule> query(String field) {
    Optional<String> name = quality.required("name");
    return quality
        .required("query")
        .flatMap(sql -> name.flatMap(known -> rule(field + known, new Measure.Query(sql))));
  }

  private Optional<QualityRule> rule(String usual, Measure measure) {
    Severity severity =
        quality
            .parsed("severity", QualityRuleReader::severity, "error or warning")
            .orElse(Severity.ERROR);
    String name = quality.text("name").orElse(usual);
    return ExpectationReader.read(quality)
        .map(expected -> new QualityRule(name, severity, measure, expected, quality.location()));
  }

  private static Optional<Severity> severity(String text) {
    return List.of(Severity.values()).stream()
        .filter(severity -> severity.text().equals(text))
        .findFirst();
  }

  private List<String> words() {
    return List.of(quality.text("implementation").orElse("").split(" "));
  }

  /** What is measured: the metric, the first word of our own, or sql. */
  private static String kind(Mapping quality) {
    return switch (quality.text("type").orElse("library")) {
      case "library" -> quality.text("metric").orElse("");
      case "custom" -> quality.text("implementation").map(text -> text.split(" ")[0]).orElse("");
      case "sql" -> "sql";
      default -> "";
    };
  }
}
