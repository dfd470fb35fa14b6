package io.headwater.contracts.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;

/**
 * What an event says beyond the schema it is read into: a reader passes over fields that only its
 * writer knows. Costs nothing for writers that know no more than the reader. Not safe for use by
 * several threads.
 */
public final class UndeclaredFields {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final SchemaRegistry registry;
  private final Schema reader;
  private final Map<Integer, Optional<Schema>> writersWithMore = new HashMap<>();

  /** What is beyond a reader's schema. */
  public UndeclaredFields(SchemaRegistry registry, Schema reader) {
    this.registry = registry;
    this.reader = reader;
  }

  /**
   * The fields of an event that the reader does not know, as a JSON object.
   *
   * @param bytes an event that was decoded, in the wire format
   * @param schemaId the id of its writer's schema
   * @return empty when it has none
   * @throws IOException when the registry could not be asked
   */
  public Optional<String> of(byte[] bytes, int schemaId) throws IOException, InterruptedException {
    Optional<Schema> writer = writer(schemaId);
    if (writer.isEmpty()) {
      return Optional.empty();
    }
    IndexedRecord event =
        new GenericDatumReader<IndexedRecord>(writer.get(), writer.get(), new GenericData())
            .read(null, new BoundedDecoder(bytes, WireFormat.HEADER_LENGTH));
    ObjectNode more = more(event, reader);
    return more.isEmpty() ? Optional.empty() : Optional.of(more.toString());
  }

  private Optional<Schema> writer(int id) throws IOException, InterruptedException {
    Optional<Schema> known = writersWithMore.get(id);
    if (known == null) {
      known = registry.byId(id).filter(writer -> hasMore(writer, reader));
      writersWithMore.put(id, known);
    }
    return known;
  }

  private static boolean hasMore(Schema writer, Schema reader) {
    Schema said = present(writer);
    Schema known = present(reader);
    if (said.getType() == Schema.Type.ARRAY && known.getType() == Schema.Type.ARRAY) {
      return hasMore(said.getElementType(), known.getElementType());
    }
    return said.getType() == Schema.Type.RECORD
        && known.getType() == Schema.Type.RECORD
        && said.getFields().stream()
            .anyMatch(
                field ->
                    field(known, field.name())
                        .map(declared -> hasMore(field.schema(), declared.schema()))
                        .orElse(true));
  }

  private static ObjectNode more(IndexedRecord record, Schema known) {
    ObjectNode more = JSON.objectNode();
    for (Schema.Field field : record.getSchema().getFields()) {
      Object value = record.get(field.pos());
      Optional<Schema.Field> declared = field(known, field.name());
      if (declared.isEmpty()) {
        more.set(field.name(), PlainJson.of(value, field.schema()));
      } else {
        below(value, present(declared.get().schema()))
            .ifPresent(inside -> more.set(field.name(), inside));
      }
    }
    return more;
  }

  /** What members of a declared struct, or of the elements of a list, have beyond it. */
  private static Optional<JsonNode> below(Object value, Schema known) {
    if (value instanceof IndexedRecord record && known.getType() == Schema.Type.RECORD) {
      ObjectNode more = more(record, known);
      return more.isEmpty() ? Optional.empty() : Optional.of(more);
    }
    if (value instanceof Collection<?> elements && known.getType() == Schema.Type.ARRAY) {
      ArrayNode all = JSON.arrayNode();
      elements.forEach(
          element ->
              all.add(below(element, present(known.getElementType())).orElse(JSON.objectNode())));
      boolean isEmpty = StreamSupport.stream(all.spliterator(), false).allMatch(JsonNode::isEmpty);
      return isEmpty ? Optional.empty() : Optional.of(all);
    }
    return Optional.empty();
  }

  private static Optional<Schema.Field> field(Schema record, String name) {
    return record.getFields().stream()
        .filter(field -> field.name().equals(name) || field.aliases().contains(name))
        .findFirst();
  }

  /** The one type beside null; a union of several stays one. */
  static Schema present(Schema schema) {
    if (!schema.isUnion()) {
      return schema;
    }
    List<Schema> types =
        schema.getTypes().stream().filter(type -> type.getType() != Schema.Type.NULL).toList();
    return types.size() == 1 ? types.get(0) : schema;
  }
}
