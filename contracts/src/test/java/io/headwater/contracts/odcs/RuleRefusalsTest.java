package io.headwater.contracts.odcs;

import org.junit.jupiter.api.Test;

/** The mistakes a rule can hold, each told with its file and line. */
class RuleRefusalsTest extends Refusals {
  @Test
  void refusesRulesNobodyWouldEnforce() {
    refuses("pattern: ", "format: ", 21, "unknown key 'format'");
    refuses(
        "    physicalType: table",
        "    quality: [{type: text, description: good}]\n    physicalType: table",
        10,
        "unknown rule of a table ''");
  }

  @Test
  void refusesABadRegularExpression() {
    refuses("\"^[0-9]+$\"", "\"^[0-9+$\"", 21, "'^[0-9+$' is not a regular expression: Unclosed");
  }

  @Test
  void refusesARuleThatDoesNotFitTheType() {
    refuses(
        "pattern: \"^[0-9]+$\"",
        "minimum: 1",
        21,
        "'minimum' is for numbers, not for string; remove it or change the physicalType");
  }

  @Test
  void refusesALimitTheFieldCannotHold() {
    refusesRule("minimum: 0.00001", "'minimum' is '0.00001'; it must be a number that fits");
    refusesRule("maximum: 123456789", "'maximum' is '123456789'; it must be a number that fits");
    refusesRule("maximum: much", "'maximum' is 'much'; it must be a number that fits");
  }

  @Test
  void refusesAnUnknownMetric() {
    refusesQuality(
        "type: library, mustBe: 0, metric: rowCount",
        "unknown rule metric 'rowCount'; use invalidValues or nullValues");
  }

  @Test
  void refusesAnUnknownImplementation() {
    refusesQuality(
        "type: custom, engine: headwater, implementation: beforeArrival PT1H",
        "unknown rule implementation 'beforeArrival PT1H'; use notAfterArrival with a duration");
    refuses(
        "physicalType: timestamptz",
        "physicalType: timestamptz\n        quality: [{type: custom, engine: headwater,"
            + " implementation: notAfterArrival tomorrow}]",
        24,
        "'implementation' is 'notAfterArrival tomorrow'; it must be followed by a duration");
  }

  @Test
  void refusesARuleThatAsksAFieldThatIsNotThere() {
    refuses(
        "physicalType: decimal(12,4)",
        "physicalType: decimal(12,4)\n        quality: [{type: custom, engine: headwater,"
            + " implementation: requiredUnless op t}]",
        30,
        "amount requiredUnless op t: 'op' must be a field of type string");
    refuses(
        "physicalType: int",
        "physicalType: int\n              quality: [{type: custom, engine: headwater,"
            + " implementation: requiredUnless order_id t}]",
        43,
        "'requiredUnless' is for a field at the top of a record");
  }

  @Test
  void refusesAnUnknownTypeOfQuality() {
    refusesQuality("type: text", "unknown quality type 'text'; use library, sql or custom");
    refusesQuality(
        "type: custom, engine: soda, implementation: notAfterArrival PT1H",
        "a custom rule needs 'engine: headwater'");
  }

  @Test
  void refusesValidValuesWithoutValues() {
    refusesQuality(
        "type: library, metric: invalidValues, mustBe: 0",
        "'invalidValues' needs 'arguments' with a list of 'validValues'");
  }

  private void refusesRule(String rule, String problem) {
    refuses(
        "physicalType: decimal(12,4)",
        "physicalType: decimal(12,4)\n        logicalTypeOptions:\n          " + rule,
        33,
        problem);
  }

  private void refusesQuality(String quality, String problem) {
    refuses(
        "physicalType: decimal(12,4)",
        "physicalType: string\n        quality: [{" + quality + "}]",
        32,
        problem);
  }
}
