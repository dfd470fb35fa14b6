package io.headwater.crm.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The objects of one type. The search gives ten thousand results at most and counts them from its
 * beginning, while objects that are modified move to its end: so no page is asked for by number,
 * and each search begins at what the one before ended with.
 */
public final class ObjectsApi {
  private static final int SEARCHED = 200;
  private static final int LISTED = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final CrmClient client;
  private final ObjectType type;
  private final List<String> properties;

  /**
   * The objects of a type.
   *
   * @param properties to be told of each
   */
  public ObjectsApi(CrmClient client, ObjectType type, List<String> properties) {
    this.client = client;
    this.type = type;
    this.properties = List.copyOf(properties);
  }

  /** Those modified at an instant or later, in the order they were. */
  public Page modifiedFrom(Instant from) throws InterruptedException {
    ObjectNode question = JSON.createObjectNode();
    filter(question, type.modified(), "GTE", from.toEpochMilli());
    return search(question, type.modified());
  }

  /** Those modified at one instant, from behind one of them, by id. */
  public Page modifiedAt(Instant instant, long afterId) throws InterruptedException {
    ObjectNode question = JSON.createObjectNode();
    filter(question, type.modified(), "EQ", instant.toEpochMilli());
    filter(question, type.id(), "GT", afterId);
    return search(question, type.id());
  }

  /** Those that were deleted and may still be brought back. */
  public Page archived(Optional<String> after) throws InterruptedException {
    String path =
        "/crm/v3/objects/%s?limit=%d&archived=true&properties=%s%s"
            .formatted(
                type.text(),
                LISTED,
                encoded(String.join(",", properties)),
                after.map(place -> "&after=" + encoded(place)).orElse(""));
    return client.get(path, Page::read);
  }

  private Page search(ObjectNode question, String sort) throws InterruptedException {
    question.putArray("sorts").addObject().put("propertyName", sort).put("direction", "ASCENDING");
    question.set("properties", JSON.valueToTree(properties));
    question.put("limit", SEARCHED);
    return client.post("/crm/v3/objects/%s/search".formatted(type.text()), question, Page::read);
  }

  /** All filters are of one group, so all of them hold. */
  private static void filter(ObjectNode question, String property, String operator, long value) {
    JsonNode groups = question.withArray("filterGroups");
    ObjectNode group =
        groups.isEmpty()
            ? question.withArray("filterGroups").addObject()
            : (ObjectNode) groups.get(0);
    group
        .withArray("filters")
        .addObject()
        .put("propertyName", property)
        .put("operator", operator)
        .put("value", Long.toString(value));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
