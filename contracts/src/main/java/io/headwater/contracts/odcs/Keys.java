package io.headwater.contracts.odcs;

import java.util.Set;

/**
 * The keys of ODCS v3.1 a contract may use. Keys whose promise nothing here would keep are left out
 * on purpose: they are refused rather than ignored.
 */
final class Keys {
  static final Set<String> CONTRACT =
      Set.of(
          "apiVersion",
          "kind",
          "id",
          "name",
          "version",
          "status",
          "domain",
          "tenant",
          "dataProduct",
          "description",
          "schema",
          "support",
          "price",
          "team",
          "roles",
          "slaProperties",
          "tags",
          "authoritativeDefinitions",
          "contractCreatedTs");

  static final Set<String> DESCRIPTION =
      Set.of("purpose", "usage", "limitations", "authoritativeDefinitions", "customProperties");

  static final Set<String> DATASET =
      Set.of(
          "id",
          "name",
          "physicalName",
          "physicalType",
          "logicalType",
          "businessName",
          "description",
          "dataGranularityDescription",
          "tags",
          "authoritativeDefinitions",
          "customProperties",
          "quality",
          "properties");

  static final Set<String> FIELD =
      Set.of(
          "id",
          "name",
          "businessName",
          "logicalType",
          "logicalTypeOptions",
          "physicalType",
          "required",
          "unique",
          "primaryKey",
          "primaryKeyPosition",
          "partitioned",
          "partitionKeyPosition",
          "classification",
          "criticalDataElement",
          "transformSourceObjects",
          "transformLogic",
          "transformDescription",
          "examples",
          "description",
          "tags",
          "authoritativeDefinitions",
          "customProperties",
          "quality",
          "items",
          "properties");

  static final Set<String> TYPE_OPTIONS =
      Set.of("pattern", "minLength", "maxLength", "minimum", "maximum", "minItems");

  static final Set<String> QUALITY =
      Set.of(
          "id",
          "name",
          "description",
          "dimension",
          "type",
          "metric",
          "arguments",
          "mustBe",
          "engine",
          "implementation");

  /** Those of a rule about the rows taken together. */
  static final Set<String> QUALITY_RULE =
      Set.of(
          "id",
          "name",
          "description",
          "dimension",
          "severity",
          "businessImpact",
          "type",
          "metric",
          "arguments",
          "query",
          "engine",
          "implementation",
          "mustBe",
          "mustNotBe",
          "mustBeGreaterThan",
          "mustBeGreaterOrEqualTo",
          "mustBeLessThan",
          "mustBeLessOrEqualTo",
          "mustBeBetween",
          "mustNotBeBetween");

  /** Custom properties of a dataset that are read somewhere; others are free to add. */
  static final Set<String> DATASET_PROPERTIES =
      Set.of(
          "partitions",
          "key",
          "eventTime",
          "eventId",
          "deadLetters",
          "cleanupPolicy",
          "fieldsFrom",
          "fields",
          "input",
          "after",
          "write",
          "quarantine",
          "notNull",
          "lateAfter",
          "unfinishedAfter");

  static final Set<String> CUSTOM_PROPERTY = Set.of("id", "property", "value", "description");

  static final Set<String> ROLE =
      Set.of("id", "role", "access", "description", "firstLevelApprovers", "secondLevelApprovers");

  static final Set<String> SERVICE_LEVEL =
      Set.of(
          "id",
          "property",
          "value",
          "valueExt",
          "unit",
          "element",
          "driver",
          "description",
          "scheduler",
          "schedule");

  private Keys() {}
}
