package io.headwater.ingestion.deadletters.mend;

import io.headwater.contracts.odcs.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/**
 * The way to a field of an event, such as {@code currency}, {@code lines[0].quantity} or, for every
 * line, {@code lines[*].quantity}.
 */
public record FieldPath(List<Step> steps) {
  private static final Pattern STEP =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)(\\[([0-9]+|\\*)])?");

  /**
   * One field on the way.
   *
   * @param elements which elements of a list: a number from 0, {@code *} for all, empty where the
   *     field is no list
   */
  public record Step(String field, String elements) {
    @Override
    public String toString() {
      return elements.isEmpty() ? field : field + "[" + elements + "]";
    }
  }

  public FieldPath {
    steps = List.copyOf(steps);
  }

  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException saying what a path looks like
   */
  public static FieldPath parse(String text) {
    List<Step> steps = new ArrayList<>();
    for (String part : text.split("\\.", -1)) {
      Matcher matcher = STEP.matcher(part);
      if (!matcher.matches()) {
        throw new IllegalArgumentException(
            "'%s' is no field: write currency, lines[0].quantity or lines[*].quantity"
                .formatted(text));
      }
      steps.add(new Step(matcher.group(1), matcher.group(3) == null ? "" : matcher.group(3)));
    }
    return new FieldPath(steps);
  }

  /** Sets the field in an event; throws IllegalArgumentException when it has no such field. */
  void set(GenericRecord event, String text) {
    set(event, steps, text);
  }

  private void set(GenericRecord record, List<Step> left, String text) {
    Step step = left.getFirst();
    Schema.Field field = field(record.getSchema(), step.field());
    if (left.size() == 1 && step.elements().isEmpty()) {
      record.put(field.pos(), FieldText.value(toString(), field.schema(), text));
      return;
    }
    if (left.size() == 1
        || step.elements().isEmpty() != !(record.get(field.pos()) instanceof List)) {
      throw new IllegalArgumentException(
          "%s leads to no single value; a list is written %s[0] or %s[*], then its field"
              .formatted(this, step.field(), step.field()));
    }
    for (Object member : members(record.get(field.pos()), step)) {
      set((GenericRecord) member, left.subList(1, left.size()), text);
    }
  }

  private List<?> members(Object value, Step step) {
    if (!(value instanceof List<?> elements)) {
      return List.of(value);
    }
    if (step.elements().equals("*")) {
      return elements;
    }
    int index = Integer.parseInt(step.elements());
    if (index >= elements.size()) {
      throw new IllegalArgumentException(
          "%s: %s has %d elements, from 0".formatted(this, step.field(), elements.size()));
    }
    return List.of(elements.get(index));
  }

  private static Schema.Field field(Schema schema, String name) {
    Schema.Field field = schema.getField(name);
    if (field == null) {
      List<String> names = schema.getFields().stream().map(Schema.Field::name).toList();
      throw new IllegalArgumentException(
          "%s has no field '%s'%s; it has %s"
              .formatted(
                  schema.getName(),
                  name,
                  Nearest.to(name, names).map(near -> ", did you mean '" + near + "'?").orElse(""),
                  String.join(", ", names)));
    }
    return field;
  }

  @Override
  public String toString() {
    return IntStream.range(0, steps.size())
        .mapToObj(i -> steps.get(i).toString())
        .collect(Collectors.joining("."));
  }
}
