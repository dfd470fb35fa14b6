package io.headwater.contracts;

import io.headwater.contracts.FieldType.Decimal;
import io.headwater.contracts.FieldType.ListOf;
import io.headwater.contracts.FieldType.Simple;
import io.headwater.contracts.FieldType.Struct;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Type;
import org.apache.avro.generic.GenericData;

/**
 * The Avro schema of a topic, derived from its contract. The record is called as the contract's
 * schema in the namespace of its domain; a struct is called as its field, in PascalCase.
 */
public final class AvroSchemas {
  private final String namespace;
  private final Set<String> taken = new HashSet<>();

  private AvroSchemas(String namespace) {
    this.namespace = namespace;
  }

  /**
   * The record schema of a contract: optional fields are unions with null and default to null,
   * timestamps are timestamp-micros, decimals are bytes, strings are Java strings; what a field was
   * called before are its aliases.
   *
   * @throws ContractException when the contract has no domain, or two structs of one name
   */
  public static Schema of(Contract contract) {
    AvroSchemas schemas = new AvroSchemas(contract.require("domain"));
    return schemas.record(
        contract.require("schema"), contract.description(), contract.fields(), contract.location());
  }

  private Schema record(String name, String doc, List<Field> members, Location location) {
    if (!taken.add(name)) {
      throw new ContractException(
          location, "a second struct is called '" + name + "' in Avro; rename the field");
    }
    List<Schema.Field> fields = new ArrayList<>();
    for (Field member : members) {
      fields.add(field(member));
    }
    return Schema.createRecord(name, docOrNone(doc), namespace, false, fields);
  }

  private Schema.Field field(Field field) {
    Schema schema = schema(field);
    Schema.Field member =
        field.required()
            ? new Schema.Field(field.name(), schema, docOrNone(field.description()))
            : new Schema.Field(
                field.name(),
                optional(schema),
                docOrNone(field.description()),
                Schema.Field.NULL_DEFAULT_VALUE);
    field.aliases().forEach(member::addAlias);
    return member;
  }

  private static Schema optional(Schema schema) {
    return Schema.createUnion(Schema.create(Type.NULL), schema);
  }

  private Schema schema(Field field) {
    FieldType type = field.type();
    if (type instanceof Simple simple) {
      return simple(simple);
    }
    if (type instanceof Decimal decimal) {
      return LogicalTypes.decimal(decimal.precision(), decimal.scale())
          .addToSchema(Schema.create(Type.BYTES));
    }
    if (type instanceof ListOf list) {
      Schema element = schema(list.element());
      return Schema.createArray(list.element().required() ? element : optional(element));
    }
    Struct struct = (Struct) type;
    return record(pascalCase(field.name()), field.description(), struct.fields(), field.location());
  }

  private static Schema simple(Simple type) {
    return switch (type) {
      case STRING -> string();
      case BOOLEAN -> Schema.create(Type.BOOLEAN);
      case INT -> Schema.create(Type.INT);
      case LONG -> Schema.create(Type.LONG);
      case DOUBLE -> Schema.create(Type.DOUBLE);
      case DATE -> LogicalTypes.date().addToSchema(Schema.create(Type.INT));
      case TIMESTAMPTZ -> LogicalTypes.timestampMicros().addToSchema(Schema.create(Type.LONG));
      case BINARY -> Schema.create(Type.BYTES);
    };
  }

  private static Schema string() {
    Schema string = Schema.create(Type.STRING);
    GenericData.setStringType(string, GenericData.StringType.String);
    return string;
  }

  private static String docOrNone(String doc) {
    return doc.isEmpty() ? null : doc;
  }

  private static String pascalCase(String name) {
    StringBuilder result = new StringBuilder();
    for (String word : name.split("_")) {
      result.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return result.toString();
  }
}
