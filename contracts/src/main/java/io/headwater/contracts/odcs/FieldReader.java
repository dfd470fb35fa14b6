package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract.Kind;
import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType;
import io.headwater.contracts.FieldType.ListOf;
import io.headwater.contracts.FieldType.Simple;
import io.headwater.contracts.FieldType.Struct;
import io.headwater.contracts.quality.QualityRule;
import io.headwater.contracts.rules.Rule;
import io.headwater.contracts.rules.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the fields of one contract, whatever their depth, and gathers their rules. */
final class FieldReader {
  private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  private final Kind dataset;
  private final List<Rule> rules = new ArrayList<>();
  private final List<QualityRule> qualityRules = new ArrayList<>();

  /**
   * @param dataset what the fields are of
   */
  FieldReader(Kind dataset) {
    this.dataset = dataset;
  }

  /** The rules of the fields read so far, in the fields' order. */
  List<Rule> rules() {
    return rules;
  }

  /** The rules about the rows taken together, of the fields read so far. */
  List<QualityRule> qualityRules() {
    return qualityRules;
  }

  /** The fields under {@code properties}. */
  List<Field> members(Mapping owner, Target target) {
    List<Field> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Mapping member : owner.mappings("properties")) {
      Optional<String> name = member.required("name");
      if (name.isPresent() && !names.add(name.get())) {
        member.problem("the field '" + name.get() + "' is there twice; rename or remove one");
      }
      fields.add(field(member, name.orElse("unnamed"), target.member(name.orElse("unnamed"))));
    }
    return fields;
  }

  private Field field(Mapping mapping, String name, Target plain) {
    mapping.knows(Keys.FIELD);
    if (!SNAKE_CASE.matcher(name).matches()) {
      mapping.problem("name", "'" + name + "' is not in snake_case; use a name such as order_id");
    }
    List<String> tags = mapping.texts("tags");
    Target target = tags.contains("pii") ? plain.personally() : plain;
    Optional<FieldType> type = type(mapping, target);
    CustomProperties custom = FieldProperties.of(mapping);
    qualityRules.addAll(QualityRuleReader.ofField(mapping, dataset, type, target));
    return new Field(
        name,
        type.orElse(Simple.STRING),
        mapping.flag("required"),
        mapping.text("description").orElse(""),
        mapping.text("classification"),
        tags,
        PartitionReader.read(mapping, custom, type, target),
        primaryKeyPosition(mapping),
        FieldProperties.aliases(mapping, custom, name),
        mapping.location());
  }

  /** The type with the rules read on the way; empty, with a problem, when there is none. */
  private Optional<FieldType> type(Mapping field, Target target) {
    Optional<String> text = field.required("physicalType");
    int rulesBefore = rules.size();
    Optional<FieldType> type = text.flatMap(name -> type(field, target, name));
    type.ifPresent(
        known -> rules.addAll(rulesBefore, RuleReader.read(field, dataset, known, target)));
    text.ifPresent(name -> refuseStrayParts(field, name));
    return type;
  }

  private Optional<FieldType> type(Mapping field, Target target, String name) {
    return switch (name) {
      case "list" -> element(field, target).map(ListOf::new);
      case "struct" -> Optional.of(new Struct(parts(field, target)));
      default -> TypeReader.read(field, name);
    };
  }

  private Optional<Field> element(Mapping field, Target target) {
    if (!field.has("items")) {
      field.problem("a list needs 'items'; say what its elements are");
    }
    return field
        .mapping("items")
        .map(items -> field(items, items.text("name").orElse("element"), target.elements()));
  }

  private List<Field> parts(Mapping field, Target target) {
    if (field.mappings("properties").isEmpty()) {
      field.problem("a struct needs 'properties'; say what its members are");
    }
    return members(field, target);
  }

  private static void refuseStrayParts(Mapping field, String type) {
    if (field.has("items") && !type.equals("list")) {
      field.problem("items", "'items' is for a list, not for " + type);
    }
    if (field.has("properties") && !type.equals("struct")) {
      field.problem("properties", "'properties' is for a struct, not for " + type);
    }
  }

  private static OptionalInt primaryKeyPosition(Mapping field) {
    Optional<Integer> position =
        field.parsed("primaryKeyPosition", Texts::position, "a position from 1");
    if (field.flag("primaryKey") != field.has("primaryKeyPosition")) {
      field.problem("'primaryKey: true' and 'primaryKeyPosition' go together; give both");
    }
    if (position.isPresent() && !field.flag("required")) {
      field.problem("a field of the primary key must be 'required: true'");
    }
    return position.isPresent() ? OptionalInt.of(position.get()) : OptionalInt.empty();
  }
}
