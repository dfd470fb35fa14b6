package io.headwater.contracts.odcs;

import org.junit.jupiter.api.Test;

/** The mistakes a field can hold, each told with its file and line. */
class FieldRefusalsTest extends Refusals {
  @Test
  void refusesMissingKeysOfAField() {
    refuses("- name: amount", "- id: amount", 30, "'name' is missing; add it");
    refuses("physicalType: decimal(12,4)", "#", 30, "'physicalType' is missing; add it");
  }

  @Test
  void refusesAnUnknownType() {
    refuses(
        "physicalType: string",
        "physicalType: varchar",
        18,
        "unknown type 'varchar'; use one of string, boolean, int, long, double, date, timestamptz,"
            + " binary, decimal(p,s), list, struct");
  }

  @Test
  void refusesADecimalWithoutPrecision() {
    refuses(
        "decimal(12,4)",
        "decimal",
        31,
        "'decimal' needs a precision of 1 to 38 and a scale up to it, such as decimal(12,4)");
    refuses("decimal(12,4)", "decimal(39,4)", 31, "'decimal(39,4)' needs a precision of 1 to 38");
    refuses("decimal(12,4)", "decimal(4,12)", 31, "'decimal(4,12)' needs a precision of 1 to 38");
  }

  @Test
  void refusesAListWithoutElementsAndAStructWithoutMembers() {
    refuses("physicalType: decimal(12,4)", "physicalType: list", 30, "a list needs 'items'");
    refuses(
        "physicalType: decimal(12,4)", "physicalType: struct", 30, "a struct needs 'properties'");
  }

  @Test
  void refusesElementsOfWhatIsNoList() {
    refuses(
        "physicalType: list", "physicalType: string", 37, "'items' is for a list, not for string");
  }

  @Test
  void refusesTwoFieldsOfOneName() {
    refuses(
        "- name: amount",
        "- name: order_id",
        30,
        "the field 'order_id' is there twice; rename or remove one");
  }

  @Test
  void refusesANameThatIsNotInSnakeCase() {
    refuses(
        "name: line_no",
        "name: lineNo",
        41,
        "'lineNo' is not in snake_case; use a name such as order_id");
  }

  @Test
  void refusesAFlagThatIsNeitherTrueNorFalse() {
    refuses("partitioned: true", "partitioned: yes", 25, "'partitioned' is 'yes'; it must be true");
  }

  @Test
  void refusesAnUnknownPartitionTransform() {
    refuses(
        "value: day",
        "value: week",
        29,
        "unknown partition transform 'week'; use identity, day, month, year, hour or bucket[n]");
  }

  @Test
  void refusesATransformThatDoesNotFitTheType() {
    refuses(
        "physicalType: timestamptz",
        "physicalType: string",
        29,
        "cannot partition a string by day");
  }

  @Test
  void refusesAPartitionWithoutItsOtherHalf() {
    refuses(
        "        partitioned: true\n",
        "",
        22,
        "the field has a partition but not 'partitioned: true'");
    refuses(
        "partitionKeyPosition: 1",
        "unique: false",
        22,
        "'partitioned: true' needs 'partitionKeyPosition', from 1");
  }

  @Test
  void refusesTwoPartitionFieldsAtOnePosition() {
    refuses(
        "physicalType: decimal(12,4)",
        "physicalType: decimal(12,4)\n        partitioned: true\n        partitionKeyPosition: 1",
        30,
        "'placed_at' and 'amount' both have position 1 of the partition; give each its own");
  }

  @Test
  void refusesAPartitionOfATopic() {
    refuses(
        "physicalType: table",
        "physicalType: topic",
        22,
        "only a table is partitioned by a field; remove it");
  }

  @Test
  void refusesHalfAPrimaryKey() {
    refuses(
        "physicalType: decimal(12,4)",
        "physicalType: decimal(12,4)\n        primaryKey: true",
        30,
        "'primaryKey: true' and 'primaryKeyPosition' go together; give both");
  }

  @Test
  void refusesACustomPropertyOfAFieldThatNobodyReads() {
    refuses(
        "property: partitionTransform",
        "property: partitionTransfrom",
        29,
        "unknown custom property 'partitionTransfrom' of a field; known are aliases, partitionTransform");
  }
}
