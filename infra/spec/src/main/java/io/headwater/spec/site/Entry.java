package io.headwater.spec.site;

import io.headwater.spec.page.Heading;
import io.headwater.spec.page.Page;

/**
 * A page in the table of contents.
 *
 * @param title its first heading
 * @param address where the site has it
 */
record Entry(String title, String address) {
  private static final String INDEX = "README.md";

  static Entry of(Page page) {
    String title =
        page.parts().headings().stream().findFirst().map(Heading::text).orElse(page.name());
    return new Entry(title, address(page.name()));
  }

  /** What a folder is read by is what its address without a name leads to. */
  static String address(String page) {
    return "/"
        + (isIndex(page)
            ? page.substring(0, page.length() - INDEX.length())
            : page.replaceFirst("\\.md$", ".html"));
  }

  static boolean isIndex(String page) {
    return page.equals(INDEX) || page.endsWith("/" + INDEX);
  }
}
