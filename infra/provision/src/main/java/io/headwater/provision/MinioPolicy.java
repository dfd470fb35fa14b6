package io.headwater.provision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A policy of the object store as JSON. Two policies are equal when they say the same: the store
 * gives its own order to what has none.
 */
record MinioPolicy(JsonNode document) {
  /** What the name of a bucket or an object starts with. */
  static final String RESOURCE = "arn:aws:s3:::";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A policy that allows nothing, and says so: the store takes none without a statement. */
  static MinioPolicy nothing() {
    MinioPolicy policy = empty();
    policy.statement("Deny", List.of(RESOURCE + "*"), "s3:*");
    return policy;
  }

  /** A policy with nothing in it yet. */
  static MinioPolicy empty() {
    ObjectNode document = JSON.createObjectNode().put("Version", "2012-10-17");
    document.putArray("Statement");
    return new MinioPolicy(document);
  }

  /**
   * A policy as the store tells it.
   *
   * @throws IllegalArgumentException when it is no JSON
   */
  static MinioPolicy parse(String text) {
    try {
      return new MinioPolicy(inOrder(JSON.readTree(text)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A policy is not readable: " + e.getOriginalMessage(), e);
    }
  }

  /** This policy, which also allows actions on some resources. */
  MinioPolicy allow(Collection<String> resources, String... actions) {
    MinioPolicy more = new MinioPolicy(document.deepCopy());
    more.statement("Allow", resources, actions);
    return more;
  }

  /** This policy, which also allows to list what of a bucket lies under these prefixes. */
  MinioPolicy allowListing(String bucket, Collection<String> prefixes) {
    MinioPolicy more = new MinioPolicy(document.deepCopy());
    ObjectNode statement = more.statement("Allow", List.of(bucket), "s3:ListBucket");
    ObjectNode like = statement.putObject("Condition").putObject("StringLike");
    texts(like.putArray("s3:prefix"), prefixes.stream());
    return more;
  }

  String json() {
    return document.toString();
  }

  private ObjectNode statement(String effect, Collection<String> resources, String... actions) {
    ObjectNode statement =
        ((ArrayNode) document.get("Statement")).addObject().put("Effect", effect);
    texts(statement.putArray("Action"), Stream.of(actions));
    texts(statement.putArray("Resource"), resources.stream());
    return statement;
  }

  private static void texts(ArrayNode array, Stream<String> texts) {
    texts.sorted().forEach(array::add);
  }

  /** The same with each list of texts sorted. */
  private static JsonNode inOrder(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(entry -> entry.setValue(inOrder(entry.getValue())));
    }
    if (node instanceof ArrayNode array) {
      List<JsonNode> elements = new ArrayList<>();
      array.forEach(element -> elements.add(inOrder(element)));
      if (elements.stream().allMatch(JsonNode::isTextual)) {
        elements.sort(Comparator.comparing(JsonNode::asText));
      }
      return JSON.createArrayNode().addAll(elements);
    }
    return node;
  }
}
