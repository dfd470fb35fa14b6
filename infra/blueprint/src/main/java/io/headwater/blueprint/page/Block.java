package io.headwater.blueprint.page;

import io.headwater.blueprint.section.Flows;
import java.util.List;

/** A piece of a page. In its texts, what stands between backticks is shown as code. */
public sealed interface Block {
  /** Which it is, for a template. */
  String kind();

  /** Some sentences. */
  record Paragraph(String text) implements Block {
    @Override
    public String kind() {
      return "paragraph";
    }
  }

  /**
   * Rows under headings.
   *
   * @param title what they are; blank where the section says it
   */
  record Table(String title, List<Column> columns, List<List<String>> rows) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    @Override
    public String kind() {
      return "table";
    }
  }

  /** A heading; numbers stand to the right. */
  record Column(String heading, boolean numeric) {
    static Column text(String heading) {
      return new Column(heading, false);
    }

    static Column number(String heading) {
      return new Column(heading, true);
    }
  }

  /** Datasets and what they are made of, to be drawn. */
  record Picture(Flows flows) implements Block {
    @Override
    public String kind() {
      return "picture";
    }
  }
}
