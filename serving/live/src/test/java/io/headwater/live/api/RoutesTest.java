package io.headwater.live.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

final class RoutesTest {
  @Test
  void everyRouteIsDescribedAndNoOther() throws IOException {
    Set<String> routes =
        new TreeSet<>(new Routes(new Sources(null, null, null, null, null, "")).all().keySet());
    routes.add(LiveServer.EVENTS);
    try (InputStream in = RoutesTest.class.getResourceAsStream("/openapi.yaml")) {
      Map<?, ?> document =
          (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      assertThat(((Map<?, ?>) document.get("paths")).keySet())
          .map(Object::toString)
          .containsExactlyInAnyOrderElementsOf(routes);
    }
  }
}
