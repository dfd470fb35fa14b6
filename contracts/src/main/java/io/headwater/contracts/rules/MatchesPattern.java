package io.headwater.contracts.rules;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A text has to match a regular expression somewhere, as {@code find} and {@code RLIKE} understand
 * it: Spark runs the same {@link Pattern}.
 */
public record MatchesPattern(Target target, String expression, Pattern pattern)
    implements FieldRule {

  /**
   * A rule from a contract's {@code pattern}.
   *
   * @throws PatternSyntaxException when it is no regular expression
   */
  public static MatchesPattern of(Target target, String expression) {
    // Compiled as it stands first: a person is told what is wrong with what they wrote.
    String written = Pattern.compile(expression).pattern();
    return new MatchesPattern(target, expression, Pattern.compile(strict(written)));
  }

  @Override
  public String demand() {
    return "pattern " + expression;
  }

  @Override
  public Optional<String> complaint(Object value, Instant arrivedAt) {
    return pattern.matcher((CharSequence) value).find()
        ? Optional.empty()
        : Optional.of("does not match " + expression);
  }

  @Override
  public String condition(String column) {
    return column + " RLIKE " + SqlText.quoted(pattern.pattern());
  }

  /**
   * In contracts (ECMA-262) a closing {@code $} is the end of the text; Java's also stands before a
   * last line break.
   */
  private static String strict(String expression) {
    return expression.matches("(?s)(?:.*[^\\\\])?(?:\\\\\\\\)*\\$")
        ? expression.substring(0, expression.length() - 1) + "\\z"
        : expression;
  }
}
