package io.headwater.blueprint.page;

import io.headwater.blueprint.section.Flows;
import java.util.Map;

/** A page as Markdown, with its picture for Mermaid. */
public final class Markdown {
  private Markdown() {}

  public static String of(Page page) {
    return Templates.filled("page.md.ftl", Map.of("page", page, "write", new Writing()));
  }

  /** What the template cannot do itself. */
  public static final class Writing {
    /** A cell, in which a bar is no border. */
    public String cell(String text) {
      return text.replace("|", "\\|").replace("\n", " ");
    }

    public String picture(Flows flows) {
      return MermaidPicture.of(flows);
    }
  }
}
