package io.headwater.contracts.odcs;

import org.junit.jupiter.api.Test;

/** The mistakes a rule about rows taken together can hold, each told with its file and line. */
class QualityRefusalsTest extends Refusals {
  @Test
  void refusesARuleOfATableThatNobodyAudits() {
    refusesOfTable(
        "metric: rowCount, mustBe: 1",
        "rowCount: only a table that is derived, with 'input' and 'write', is audited");
  }

  @Test
  void nullValuesAreAFigureOfATableAndNoRuleOfItsRows() {
    refusesOfField(
        "type: library, metric: nullValues, severity: warning, mustBe: 0",
        "amount nullValues: only a table that is derived, with 'input' and 'write', is audited");
  }

  @Test
  void refusesAQueryOfTheInputWhereThereAreSeveral() {
    refusesOfSeveral("${input}", "'${input}' is for a table with one input; name one");
    refusesOfSeveral("${silver.c}", "'${silver.c}' is no input of the table; did you mean");
  }

  private void refusesOfSeveral(String asked, String problem) {
    refuses(
        "    physicalType: table\n    customProperties:\n",
        """
            quality: [{type: sql, name: sum, query: "SELECT 1 FROM %s", mustBe: 0}]
            physicalType: table
            customProperties:
              - property: input
                value: silver.a,silver.b
              - property: write
                value: replace-keys
        """
            .formatted(asked),
        10,
        "sum: " + problem);
  }

  @Test
  void refusesARuleWithoutOneExpectation() {
    refusesOfTable("metric: rowCount", "a rule needs one of mustBe, mustNotBe");
    refusesOfTable("metric: rowCount, mustBe: 1, mustNotBe: 2", "a rule needs one of mustBe");
    refusesOfTable("metric: rowCount, mustBe: many", "'mustBe' must be a number");
    refusesOfTable(
        "metric: rowCount, mustBeBetween: [1]", "'mustBeBetween' must be a list of two numbers");
  }

  @Test
  void refusesWhatItCannotMeasure() {
    refusesOfTable(
        "metric: rowCounts, mustBe: 1",
        "unknown rule of a table 'rowCounts'; use one of duplicateValues");
    refusesOfTable("metric: duplicateValues, mustBe: 0", "'duplicateValues' needs 'arguments'");
    refusesOfTable("type: sql, query: SELECT 1, mustBe: 0", "'name' is missing; add it");
    refusesOfTable(
        "metric: rowCount, mustBe: 1, severity: fatal",
        "'severity' is 'fatal'; it must be error or warning");
  }

  @Test
  void refusesFieldsAndTablesThatAreNotThere() {
    refusesOfTable(
        "metric: duplicateValues, arguments: {properties: [order]}, mustBe: 0",
        "order duplicateValues: silver.orders has no field 'order'");
    refusesOfField(
        "type: custom, engine: headwater, implementation: references gold.things.id, mustBe: 0",
        "amount references gold.things.id: there is no contract 'gold.things'");
    refusesOfField(
        "type: custom, engine: headwater, implementation: references things, mustBe: 0",
        "'references' needs a column such as silver.suppliers.supplier_id");
    refusesOfField(
        "type: custom, engine: headwater, implementation: ageInHours, mustBeLessThan: 1",
        "'ageInHours' is for timestamptz");
  }

  private void refusesOfTable(String quality, String problem) {
    refuses(
        "    physicalType: table",
        "    quality: [{" + quality + "}]\n    physicalType: table",
        10,
        problem);
  }

  private void refusesOfField(String quality, String problem) {
    refuses(
        "physicalType: decimal(12,4)",
        "physicalType: decimal(12,4)\n        quality: [{" + quality + "}]",
        32,
        problem);
  }
}
