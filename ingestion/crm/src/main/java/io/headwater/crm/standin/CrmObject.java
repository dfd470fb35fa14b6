package io.headwater.crm.standin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headwater.crm.api.ObjectType;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An object as the stand-in holds it now.
 *
 * @param properties those with a value, without those that the CRM keeps itself
 * @param companies those a deal is with, the primary one first
 */
record CrmObject(
    ObjectType type,
    long id,
    Map<String, String> properties,
    List<Long> companies,
    Instant createdAt,
    Instant updatedAt,
    Optional<Instant> archivedAt) {
  private static final ObjectMapper JSON = new ObjectMapper();

  CrmObject {
    // In order, so that the same seed tells the same.
    properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    companies = List.copyOf(companies);
  }

  CrmObject with(String property, String value, Instant at) {
    Map<String, String> changed = new TreeMap<>(properties);
    changed.put(property, value);
    return new CrmObject(type, id, changed, companies, createdAt, at, archivedAt);
  }

  CrmObject with(List<Long> others, Instant at) {
    return new CrmObject(type, id, properties, others, createdAt, at, archivedAt);
  }

  /** Archiving is no modification. */
  CrmObject archived(Instant at) {
    return new CrmObject(type, id, properties, companies, createdAt, updatedAt, Optional.of(at));
  }

  boolean isArchived() {
    return archivedAt.isPresent();
  }

  /** As the API tells it, with the properties asked for. */
  ObjectNode toJson(Collection<String> asked) {
    ObjectNode json = JSON.createObjectNode().put("id", Long.toString(id));
    ObjectNode told = json.putObject("properties");
    told.put("createdate", createdAt.toString());
    told.put(type.id(), Long.toString(id));
    told.put(type.modified(), updatedAt.toString());
    asked.stream()
        .filter(property -> !told.has(property))
        .forEach(property -> told.put(property, properties.get(property)));
    json.put("createdAt", createdAt.toString());
    json.put("updatedAt", updatedAt.toString());
    json.put("archived", isArchived());
    archivedAt.ifPresent(at -> json.put("archivedAt", at.toString()));
    return json;
  }
}
