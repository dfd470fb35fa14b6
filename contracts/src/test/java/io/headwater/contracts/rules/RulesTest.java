package io.headwater.contracts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.AvroValues;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

/** Each rule at its limits, with the SQL it says the same with. */
class RulesTest {
  private static final Target X = Target.record().member("x");

  @Test
  void minimumComparesDecimalsExactly() {
    Rule rule = new Minimum(X, new Limit(new BigDecimal("0.01"), 4));
    assertThat(check(rule, AvroValues.bytes(new BigDecimal("0.0100"), 4))).isEmpty();
    assertThat(check(rule, AvroValues.bytes(new BigDecimal("0.0099"), 4)))
        .contains("x 0.0099 is below 0.01");
    assertThat(rule.sql()).isEqualTo("coalesce(`x` >= 0.01, true)");
    assertThat(rule.name()).isEqualTo("x minimum 0.01");
  }

  @Test
  void maximumComparesWholeNumbers() {
    Rule rule = new Maximum(X, new Limit(new BigDecimal("9E+3"), 0));
    assertThat(check(rule, 9_000)).isEmpty();
    assertThat(check(rule, 9_001L)).contains("x 9001 is above 9000");
    assertThat(rule.sql()).isEqualTo("coalesce(`x` <= 9000, true)");
  }

  @Test
  void limitsTreatNotANumberAsTheLargestOfAll() {
    Limit limit = new Limit(BigDecimal.ZERO, 0);
    assertThat(check(new Minimum(X, limit), Double.NaN)).isEmpty();
    assertThat(check(new Maximum(X, limit), Double.NaN)).contains("x NaN is above 0");
    assertThat(check(new Minimum(X, limit), -0.0)).isEmpty();
  }

  @Test
  void lengthsCountCharactersBeyondSixteenBits() {
    assertThat(check(new MaxLength(X, 1), "\uD83D\uDE00")).isEmpty();
    assertThat(check(new MinLength(X, 2), "\uD83D\uDE00"))
        .contains("x '\uD83D\uDE00' is shorter than 2");
    assertThat(check(new MaxLength(X, 2), "abc")).contains("x 'abc' is longer than 2");
    assertThat(new MaxLength(X, 2).sql()).isEqualTo("coalesce(length(`x`) <= 2, true)");
  }

  @Test
  void patternsMatchAnywhereAndTakeOnlyTheClosingDollarStrictly() {
    assertThat(check(MatchesPattern.of(X, "b"), "abc")).isEmpty();
    assertThat(MatchesPattern.of(X, "a$").sql()).isEqualTo("coalesce(`x` RLIKE 'a\\\\z', true)");
    assertThat(MatchesPattern.of(X, "a\\$").sql()).isEqualTo("coalesce(`x` RLIKE 'a\\\\$', true)");
    assertThat(check(MatchesPattern.of(X, "^\\\\$"), "\\")).isEmpty();
    assertThat(check(MatchesPattern.of(X, "^\\\\$"), "\\\n")).isPresent();
  }

  @Test
  void textsAreQuotedSoThatSparkReadsThemAsTheyAre() {
    assertThat(new ValidValues(X, List.of("it's", "a\\b", "${env:HOME}")).sql())
        .isEqualTo("coalesce(`x` IN ('it\\'s', 'a\\\\b', '\\u0024{env:HOME}'), true)");
  }

  @Test
  void nullKeepsEveryRule() {
    List<Rule> rules =
        List.of(
            MatchesPattern.of(X, "a"),
            new MinLength(X, 1),
            new MaxLength(X, 0),
            new Minimum(X, new Limit(BigDecimal.ONE, 0)),
            new Maximum(X, new Limit(BigDecimal.ONE, 0)),
            new MinItems(X, 1),
            new ValidValues(X, List.of("a")),
            new NotAfterArrival(X, Duration.ZERO));
    assertThat(rules).allSatisfy(rule -> assertThat(check(rule, null)).isEmpty());
  }

  @Test
  void aFieldMayBeMissingInRecordsOfOneKind() {
    Rule rule = new RequiredUnless(X, "op", "t");
    assertThat(check(rule, null, "t")).isEmpty();
    assertThat(check(rule, "key", "d")).isEmpty();
    assertThat(check(rule, null, "d")).contains("x is missing, and op is not 't'");
    assertThat(check(rule, null, null)).isPresent();
    assertThat(rule.sql()).isEqualTo("(`x` IS NOT NULL OR `op` <=> 't')");
    assertThat(rule.name()).isEqualTo("x requiredUnless op t");
  }

  @Test
  void aFieldMayNotBeMissing() {
    Rule rule = new Required(X);
    assertThat(check(rule, "a")).isEmpty();
    assertThat(check(rule, null)).contains("x is missing");
    assertThat(rule.sql()).isEqualTo("(`x` IS NOT NULL)");
    assertThat(rule.name()).isEqualTo("x required");
  }

  @Test
  void elementsOfListsInListsAreCheckedWithVariablesOfTheirOwn() {
    Rule rule = new MinLength(X.elements().elements(), 1);
    assertThat(check(rule, List.of(List.of("a"), List.of("b", ""))))
        .contains("x[1][1] '' is shorter than 1");
    assertThat(check(rule, Arrays.asList(null, Arrays.asList("a", null)))).isEmpty();
    assertThat(rule.sql())
        .isEqualTo(
            "coalesce(forall(`x`, x1 -> coalesce(forall(x1, x0 -> coalesce(length(x0) >= 1, true)),"
                + " true)), true)");
  }

  @Test
  void personalValuesAreNeverShown() {
    Target personal = X.personally().elements().member("email");
    assertThat(personal.personal()).isTrue();
    assertThat(check(new MinLength(X.personally(), 9), "secret"))
        .contains("x (personal, not shown) is shorter than 9");
  }

  @Test
  void longValuesAreCut() {
    assertThat(check(new MaxLength(X, 2), "a".repeat(41)))
        .contains("x '" + "a".repeat(40) + "...' is longer than 2");
  }

  private static Optional<String> check(Rule rule, Object value) {
    return check(rule, value, null);
  }

  private static Optional<String> check(Rule rule, Object value, Object op) {
    Schema schema =
        new Schema.Parser()
            .parse(
                """
                {"type": "record", "name": "R", "fields": [
                  {"name": "x", "type": "null"}, {"name": "op", "type": "null"}]}""");
    GenericRecord record = new GenericData.Record(schema);
    record.put("x", value);
    record.put("op", op);
    return rule.check(record, Instant.EPOCH);
  }
}
