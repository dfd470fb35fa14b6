package io.headwater.contracts.rules;

import java.util.List;

/**
 * The SQL of a rule: its condition carried from the field up to the row. Every level turns null
 * into true, as {@link Walk} does.
 */
final class Conditions {
  private Conditions() {}

  static String of(FieldRule rule) {
    return condition(rule, "", rule.target().steps());
  }

  private static String condition(FieldRule rule, String column, List<String> steps) {
    if (steps.isEmpty()) {
      return "coalesce(" + rule.condition(column) + ", true)";
    }
    List<String> rest = steps.subList(1, steps.size());
    return steps.get(0).equals(Target.ELEMENT)
        ? each(rule, column, rest)
        : condition(rule, member(column, steps.get(0)), rest);
  }

  /** The depth left names the variable, so that nested lists do not hide each other's. */
  private static String each(FieldRule rule, String column, List<String> rest) {
    String element = "x" + rest.size();
    return "coalesce(forall(%s, %s -> %s), true)"
        .formatted(column, element, condition(rule, element, rest));
  }

  /** Quoted, because a field may be called as a keyword is. */
  private static String member(String column, String name) {
    return (column.isEmpty() ? "" : column + ".") + "`" + name + "`";
  }
}
