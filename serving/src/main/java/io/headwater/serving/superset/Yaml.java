package io.headwater.serving.superset;

import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** YAML as Superset reads it. */
final class Yaml {
  private Yaml() {}

  static Object parse(String text) {
    return new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  static String text(Map<String, Object> content) {
    DumpSettings block =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setDereferenceAliases(true)
            .build();
    return new Dump(block).dumpToString(content);
  }
}
