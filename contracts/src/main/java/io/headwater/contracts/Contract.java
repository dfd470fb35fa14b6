package io.headwater.contracts;

import io.headwater.contracts.quality.QualityRule;
import io.headwater.contracts.rules.Rule;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one topic, landing dataset, table or view promises: the single source of its schema, rules,
 * grants and retention.
 *
 * @param name physical name, such as {@code shop.orders.v1}, {@code landing/supplier-prices} or
 *     {@code silver.order_lines}
 * @param kind whether it is a topic, files that land, a table or a view
 * @param version the contract's own version
 * @param description what the dataset is for
 * @param fields its columns in order; those taken from others by {@code fieldsFrom} first
 * @param rules the row rules of its fields, also of those of contracts that are taken whole
 * @param qualityRules the rules about its own rows taken together
 * @param grants which identity may do what with it
 * @param retention how long a record is kept; empty for ever
 * @param properties the contract's custom properties by name, its {@code domain}, the name of its
 *     {@code schema} and what one row is, as {@code granularity}; see {@link #property}
 * @param location file and line the contract starts at
 */
public record Contract(
    String name,
    Kind kind,
    String version,
    String description,
    List<Field> fields,
    List<Rule> rules,
    List<QualityRule> qualityRules,
    List<Grant> grants,
    Optional<Duration> retention,
    Map<String, String> properties,
    Location location) {

  /** What a contract describes. */
  public enum Kind {
    TOPIC,
    /** Files that are delivered to the object store, each a number of records. */
    LANDING,
    TABLE,
    VIEW,
    /** Only fields, for other contracts to take; {@link Contracts} has none of this kind. */
    FIELDS
  }

  /** An identity of the platform and what it may do. */
  public record Grant(String identity, Access access) {}

  /** What a grant allows. */
  public enum Access {
    READ,
    WRITE
  }

  public Contract {
    fields = List.copyOf(fields);
    rules = List.copyOf(rules);
    qualityRules = List.copyOf(qualityRules);
    grants = List.copyOf(grants);
    properties = Map.copyOf(properties);
  }

  /** A contract without rules about its rows taken together. */
  public Contract(
      String name,
      Kind kind,
      String version,
      String description,
      List<Field> fields,
      List<Rule> rules,
      List<Grant> grants,
      Optional<Duration> retention,
      Map<String, String> properties,
      Location location) {
    this(
        name,
        kind,
        version,
        description,
        fields,
        rules,
        List.of(),
        grants,
        retention,
        properties,
        location);
  }

  /** The same with other grants. */
  public Contract granting(List<Grant> others) {
    return new Contract(
        name,
        kind,
        version,
        description,
        fields,
        rules,
        qualityRules,
        others,
        retention,
        properties,
        location);
  }

  /** The same with further custom properties. */
  public Contract with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(properties);
    all.putAll(more);
    return new Contract(
        name,
        kind,
        version,
        description,
        fields,
        rules,
        qualityRules,
        grants,
        retention,
        all,
        location);
  }

  /** Whether it is a table or a view: something in the lake that people query. */
  public boolean isQueried() {
    return kind == Kind.TABLE || kind == Kind.VIEW;
  }

  /** The namespace of a table or view: what stands before the first dot of its name. */
  public String namespace() {
    return name.substring(0, name.indexOf('.'));
  }

  /** The table or view without its namespace. */
  public String table() {
    return name.substring(name.indexOf('.') + 1);
  }

  /** Where it stands between the sources and people: log, landing, or the namespace. */
  public String layer() {
    return switch (kind) {
      case TOPIC -> "log";
      case LANDING -> "landing";
      default -> namespace();
    };
  }

  /** A custom property of the contract. */
  public Optional<String> property(String property) {
    return Optional.ofNullable(properties.get(property));
  }

  /** The names in a custom property that lists them, separated by commas; none without it. */
  public List<String> names(String property) {
    return property(property).map(names -> List.of(names.split(","))).orElse(List.of());
  }

  /**
   * A custom property the caller cannot go on without.
   *
   * @throws ContractException naming the contract's file and line when it is missing
   */
  public String require(String property) {
    return property(property)
        .orElseThrow(
            () -> new ContractException(location, "needs the custom property '" + property + "'"));
  }

  /**
   * A field by name.
   *
   * @throws ContractException naming the contract's file and line when there is none
   */
  public Field field(String field) {
    return fields.stream()
        .filter(candidate -> candidate.name().equals(field))
        .findFirst()
        .orElseThrow(() -> new ContractException(location, "has no field '" + field + "'"));
  }
}
