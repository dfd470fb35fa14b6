package io.headwater.ingestion.deadletters.condition;

import io.headwater.contracts.odcs.Nearest;
import io.headwater.ingestion.deadletters.DeadLetter;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** One condition on letters, such as {@code error_class=Malformed} or {@code time>=2026-03-01}. */
public final class Condition implements Predicate<DeadLetter> {
  private static final Pattern TEXT =
      Pattern.compile("\\s*([A-Za-z_.]+)\\s*(>=|<=|!=|!~|=|~|>|<)\\s*(.*)", Pattern.DOTALL);

  private final LetterField field;
  private final Operator operator;
  private final Comparable<?> wanted;

  private Condition(LetterField field, Operator operator, Comparable<?> wanted) {
    this.field = field;
    this.operator = operator;
    this.wanted = wanted;
  }

  /**
   * Reads a condition.
   *
   * @throws IllegalArgumentException saying what is wrong and what is known
   */
  public static Condition parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw refused(text, "a condition is FIELD OPERATOR VALUE, such as error_class=Malformed");
    }
    String word = matcher.group(1);
    LetterField field = LetterField.named(word).orElseThrow(() -> refused(text, unknown(word)));
    Operator operator = Operator.of(matcher.group(2));
    if (!field.value().operators().contains(operator)) {
      throw refused(text, "%s is compared with %s".formatted(field.word(), signs(field.value())));
    }
    return new Condition(field, operator, wanted(text, field, operator, matcher.group(3)));
  }

  private static Comparable<?> wanted(
      String text, LetterField field, Operator operator, String value) {
    try {
      if (operator == Operator.MATCHES || operator == Operator.MATCHES_NOT) {
        Pattern.compile(value);
      }
      return field.value().parse(value);
    } catch (PatternSyntaxException broken) {
      throw refused(text, "'%s' is no regular expression".formatted(value));
    } catch (IllegalArgumentException unfit) {
      throw refused(text, unfit.getMessage());
    }
  }

  @Override
  public boolean test(DeadLetter letter) {
    Optional<Comparable<?>> found = field.of(letter);
    return found.isEmpty() ? operator.holdsForNothing() : holds(found.get());
  }

  /** Both sides come from the same field, so they have the same type. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private boolean holds(Comparable found) {
    return operator.holds(found, (Comparable) wanted);
  }

  private static String unknown(String word) {
    return "there is no field '%s'%s; there are %s"
        .formatted(
            word,
            Nearest.to(word, LetterField.words())
                .map(near -> ", did you mean '" + near + "'?")
                .orElse(""),
            String.join(", ", LetterField.words()));
  }

  private static String signs(Value value) {
    return value.operators().stream().map(Operator::sign).collect(Collectors.joining(" "));
  }

  private static IllegalArgumentException refused(String text, String why) {
    return new IllegalArgumentException("Cannot use condition '%s': %s".formatted(text, why));
  }
}
