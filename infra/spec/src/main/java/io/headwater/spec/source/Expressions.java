package io.headwater.spec.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import java.util.Map;
import java.util.Optional;

/** Expressions as a person would write their value down, constants followed to where they are. */
final class Expressions {
  private static final Map<String, String> UNITS =
      Map.of(
          "ofMillis", "ms",
          "ofSeconds", "s",
          "ofMinutes", "min",
          "ofHours", "h",
          "ofDays", "d");

  /** What only a running process knows. */
  private static final String COMPUTED = "computed";

  private final JavaSources sources;

  Expressions(JavaSources sources) {
    this.sources = sources;
  }

  /** The text of a string, or of a constant that is one. */
  Optional<String> text(JavaFile file, ExpressionTree expression) {
    return switch (expression) {
      case LiteralTree literal when literal.getValue() instanceof String text -> Optional.of(text);
      case IdentifierTree name ->
          constant(file, name.getName().toString()).flatMap(value -> text(file, value));
      default -> Optional.empty();
    };
  }

  /** Such as {@code 5 s}, {@code lake} or {@code 50000}. */
  String value(JavaFile file, ExpressionTree expression) {
    return switch (expression) {
      case LiteralTree literal -> String.valueOf(literal.getValue());
      case ParenthesizedTree inner -> value(file, inner.getExpression());
      case MethodInvocationTree call -> called(file, call);
      case IdentifierTree name ->
          constant(file, name.getName().toString())
              .map(value -> value(file, value))
              .orElse(COMPUTED);
      case MemberSelectTree member -> elsewhere(member);
      default -> COMPUTED;
    };
  }

  private String called(JavaFile file, MethodInvocationTree call) {
    if (call.getMethodSelect() instanceof MemberSelectTree method) {
      String unit = UNITS.get(method.getIdentifier().toString());
      if (unit != null && call.getArguments().size() == 1) {
        return value(file, call.getArguments().getFirst()) + " " + unit;
      }
      if (call.toString().equals("List.of()")) {
        return "";
      }
    }
    return COMPUTED;
  }

  private String elsewhere(MemberSelectTree member) {
    return sources
        .ofType(member.getExpression().toString())
        .flatMap(
            file ->
                constant(file, member.getIdentifier().toString()).map(value -> value(file, value)))
        .orElse(COMPUTED);
  }

  private static Optional<ExpressionTree> constant(JavaFile file, String name) {
    return file.types().stream()
        .map(ClassTree::getMembers)
        .flatMap(members -> members.stream())
        .filter(member -> member instanceof VariableTree)
        .map(member -> (VariableTree) member)
        .filter(field -> field.getName().contentEquals(name))
        .flatMap(field -> Optional.ofNullable(field.getInitializer()).stream())
        .findFirst();
  }
}
