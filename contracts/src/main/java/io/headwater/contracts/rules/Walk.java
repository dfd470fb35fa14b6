package io.headwater.contracts.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/** One check of one record: goes down to the rule's field and judges each value it finds there. */
final class Walk {
  private final FieldRule rule;
  private final Instant arrivedAt;

  Walk(FieldRule rule, Instant arrivedAt) {
    this.rule = rule;
    this.arrivedAt = arrivedAt;
  }

  Optional<String> check(IndexedRecord record) {
    return check(record, "", rule.target().steps());
  }

  private Optional<String> check(Object value, String path, List<String> steps) {
    if (value == null) {
      return Optional.empty();
    }
    if (steps.isEmpty()) {
      return rule.complaint(value, arrivedAt).map(complaint -> sentence(path, value, complaint));
    }
    List<String> rest = steps.subList(1, steps.size());
    return steps.get(0).equals(Target.ELEMENT)
        ? checkEach((List<?>) value, path, rest)
        : checkMember((IndexedRecord) value, path, steps.get(0), rest);
  }

  private Optional<String> checkEach(List<?> elements, String path, List<String> rest) {
    int index = 0;
    for (Object element : elements) {
      Optional<String> broken = check(element, path + "[" + index + "]", rest);
      if (broken.isPresent()) {
        return broken;
      }
      index++;
    }
    return Optional.empty();
  }

  private Optional<String> checkMember(
      IndexedRecord record, String path, String name, List<String> rest) {
    Schema.Field field = record.getSchema().getField(name);
    return check(record.get(field.pos()), path.isEmpty() ? name : path + "." + name, rest);
  }

  private String sentence(String path, Object value, String complaint) {
    String shown = rule.target().personal() ? "(personal, not shown)" : rule.shown(value);
    return path + " " + shown + " " + complaint;
  }
}
