package io.headwater.spec.diagram;

import io.headwater.spec.page.Fence;
import io.headwater.spec.page.Page;
import io.headwater.spec.page.Pages;
import java.util.List;
import java.util.stream.Stream;

/** The blocks that are diagrams. */
final class Diagrams {
  private static final String LANGUAGE = "mermaid";

  /** A diagram and its page. */
  record Diagram(Page page, Fence fence) {}

  private Diagrams() {}

  static Stream<Fence> of(Page page) {
    return page.parts().fences().stream().filter(fence -> fence.language().equals(LANGUAGE));
  }

  static List<Diagram> of(Pages pages) {
    return pages.all().stream()
        .flatMap(page -> of(page).map(fence -> new Diagram(page, fence)))
        .toList();
  }
}
