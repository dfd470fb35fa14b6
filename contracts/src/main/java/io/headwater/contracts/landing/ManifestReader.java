package io.headwater.contracts.landing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads one manifest and complains of all that is wrong with it. Members it does not know are left.
 */
final class ManifestReader {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final String FORMATS =
      Arrays.stream(Format.values()).map(Format::text).collect(Collectors.joining(", "));

  private final List<String> problems = new ArrayList<>();

  private ManifestReader() {}

  static Manifest read(String json) {
    ManifestReader reader = new ManifestReader();
    Manifest manifest = reader.manifest(document(json));
    if (!reader.problems.isEmpty()) {
      throw new ManifestException(reader.problems);
    }
    return manifest;
  }

  private static JsonNode document(String json) {
    try {
      JsonNode document = JSON.readTree(json);
      if (document.isObject()) {
        return document;
      }
    } catch (IOException broken) {
      // Neither is an object: said once, below.
    }
    throw new ManifestException(List.of("the manifest is no JSON object"));
  }

  private Manifest manifest(JsonNode object) {
    return new Manifest(
        text(object, "", "dataset", Names::isDataset, "a name such as supplier-prices"),
        text(
            object,
            "",
            "delivery",
            Names::isDelivery,
            "a time and a distinct end such as 20110801T060000Z-1a2b3c"),
        instant(object),
        text(object, "", "source", text -> true, "a text"),
        files(object.path("files")),
        cursor(object.path("cursor")));
  }

  private List<DeliveredFile> files(JsonNode array) {
    if (!array.isArray() || array.isEmpty()) {
      problems.add("'files' must be a list of at least one file");
      return List.of();
    }
    List<DeliveredFile> files = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonNode object : array) {
      DeliveredFile file = file(object, "files[" + files.size() + "].");
      if (!names.add(file.name())) {
        problems.add("two files are called '" + file.name() + "'");
      }
      files.add(file);
    }
    return files;
  }

  private DeliveredFile file(JsonNode object, String path) {
    Format format = format(object, path);
    return new DeliveredFile(
        text(object, path, "name", Names::isFile, "a plain file name such as prices.csv"),
        format,
        encoding(object, path, format),
        count(object, path, "bytes"),
        text(object, path, "sha256", Names::isSha256, "64 small hexadecimal figures"),
        records(object, path));
  }

  private Format format(JsonNode object, String path) {
    String text = object.path("format").asText();
    return Arrays.stream(Format.values())
        .filter(format -> format.text().equals(text))
        .findFirst()
        .orElseGet(
            () -> {
              problem(path, "format", "one of " + FORMATS, object);
              return Format.CSV;
            });
  }

  private Optional<String> encoding(JsonNode object, String path, Format format) {
    JsonNode encoding = object.path("encoding");
    if (encoding.isTextual()) {
      return Optional.of(encoding.asText());
    }
    if (format != Format.PARQUET || !isNone(encoding)) {
      problem(path, "encoding", "a character set such as UTF-8, and null for parquet", object);
    }
    return Optional.empty();
  }

  private Instant instant(JsonNode object) {
    try {
      return Instant.parse(object.path("made_at").asText());
    } catch (DateTimeException unfit) {
      problem("", "made_at", "an instant such as 2011-08-01T06:00:00Z", object);
      return Instant.EPOCH;
    }
  }

  private OptionalLong records(JsonNode object, String path) {
    return isNone(object.path("records"))
        ? OptionalLong.empty()
        : OptionalLong.of(count(object, path, "records"));
  }

  private long count(JsonNode object, String path, String member) {
    JsonNode number = object.path(member);
    if (!number.isIntegralNumber() || !number.canConvertToLong() || number.asLong() < 0) {
      problem(path, member, "a whole number from 0", object);
    }
    return number.asLong();
  }

  private Optional<JsonNode> cursor(JsonNode cursor) {
    if (!cursor.isObject() && !isNone(cursor)) {
      problems.add("'cursor' must be a JSON object");
    }
    return cursor.isObject() ? Optional.of(cursor) : Optional.empty();
  }

  private String text(
      JsonNode object, String path, String member, Predicate<String> fits, String what) {
    JsonNode text = object.path(member);
    if (!text.isTextual() || !fits.test(text.asText())) {
      problem(path, member, what, object);
    }
    return text.asText();
  }

  private void problem(String path, String member, String what, JsonNode object) {
    JsonNode value = object.path(member);
    problems.add(
        value.isMissingNode()
            ? "'%s%s' is missing: must be %s".formatted(path, member, what)
            : "'%s%s' cannot be %s: must be %s".formatted(path, member, value, what));
  }

  private static boolean isNone(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}
