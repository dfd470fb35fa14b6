package io.headwater.serving.superset;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.odcs.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The text of a chart of one's own, key by key. */
record ChartText(String file, String text, Map<String, String> values) {
  static ChartText of(String text, String file) throws BadChart {
    try {
      if (Yaml.parse(text) instanceof Map<?, ?> map) {
        Map<String, String> values = new LinkedHashMap<>();
        map.forEach((key, value) -> values.put(String.valueOf(key), String.valueOf(value)));
        return new ChartText(file, text, values);
      }
      throw new BadChart(file, 1, "a chart is a mapping: title, table, kind, x, y and by");
    } catch (YamlEngineException e) {
      throw new BadChart(file, 1, "this is not YAML: " + e.getMessage().lines().findFirst().get());
    }
  }

  void knows(List<String> keys) throws BadChart {
    for (String key : values.keySet()) {
      if (!keys.contains(key)) {
        throw bad(key, "unknown key '%s'; known are %s".formatted(key, String.join(", ", keys)));
      }
    }
  }

  Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  String required(String key) throws BadChart {
    if (!values.containsKey(key)) {
      throw new BadChart(file, 1, "'%s' is missing; add it".formatted(key));
    }
    return values.get(key);
  }

  <T> T parsed(String key, Function<String, Optional<T>> parser, String expected) throws BadChart {
    String written = required(key);
    Optional<T> parsed = parser.apply(written);
    if (parsed.isEmpty()) {
      throw bad(key, "'%s' is '%s'; it must be %s".formatted(key, written, expected));
    }
    return parsed.get();
  }

  void oneOf(String key, String word, List<String> known) throws BadChart {
    if (!known.contains(word)) {
      throw bad(
          key,
          "%s: there is no '%s'%s"
              .formatted(
                  key,
                  word,
                  Nearest.to(word, known)
                      .map(near -> "; did you mean '" + near + "'?")
                      .orElse("; there are " + String.join(", ", known))));
    }
  }

  /** The table it shows: one of the folder that analysts may read. */
  Contract table(Contracts contracts) throws BadChart {
    List<String> tables =
        contracts.all().stream()
            .filter(Contract::isQueried)
            .filter(contract -> contract.grants().contains(DatasetTemplate.NEEDED))
            .map(Contract::name)
            .toList();
    oneOf("table", required("table"), tables);
    return contracts.named(required("table"));
  }

  private BadChart bad(String key, String problem) {
    List<String> lines = text.lines().toList();
    int line = 1;
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).startsWith(key + ":")) {
        line = at + 1;
      }
    }
    return new BadChart(file, line, problem);
  }
}
