package io.headwater.spec.site;

import io.headwater.spec.page.Page;
import io.headwater.spec.page.Pages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The table of contents. A page stands in the section whose place is nearest to it, so a new one is
 * there by itself; in a section the page of the folder is first, then what the README leads to in
 * its order, then all others by name.
 */
record Contents(List<Section> sections) {
  private static final String START = "README.md";

  /** A page or a folder, and the section it belongs to; in the order of reading. */
  private static final Map<String, String> PLACES = new LinkedHashMap<>();

  static {
    PLACES.put("", "Start here");
    PLACES.put("docs/strategy.md", "What it is for");
    PLACES.put("docs/risks.md", "What it is for");
    PLACES.put("docs/architecture/", "Architecture");
    PLACES.put("infra/docs/", "Infrastructure");
    PLACES.put("docs/scenarios/", "Scenarios");
    PLACES.put("docs/runbooks/", "Runbooks");
    PLACES.put("docs/", "Guides");
    PLACES.put("docs/adr/", "Decisions");
    PLACES.put("docs/reference.md", "Reference");
  }

  static Contents of(Pages pages) {
    Map<String, List<Page>> sections = new LinkedHashMap<>();
    PLACES.values().forEach(title -> sections.put(title, new ArrayList<>()));
    pages.all().forEach(page -> sections.get(title(page)).add(page));
    Comparator<Page> order =
        Comparator.comparing((Page page) -> !Entry.isIndex(page.name()))
            .thenComparingInt(mention(pages))
            .thenComparing(Page::name);
    return new Contents(
        sections.entrySet().stream()
            .filter(section -> !section.getValue().isEmpty())
            .map(
                section ->
                    new Section(
                        section.getKey(),
                        section.getValue().stream().sorted(order).map(Entry::of).toList()))
            .toList());
  }

  private static String title(Page page) {
    return PLACES.entrySet().stream()
        .filter(place -> page.name().startsWith(place.getKey()))
        .max(Comparator.comparingInt(place -> place.getKey().length()))
        .orElseThrow()
        .getValue();
  }

  /** How far down the README leads to a page. */
  private static ToIntFunction<Page> mention(Pages pages) {
    List<String> links =
        pages.named(START).stream()
            .flatMap(page -> page.parts().links().stream())
            .map(link -> link.text().replaceFirst("#.*", ""))
            .toList();
    return page -> {
      int place = links.indexOf(page.name());
      return place < 0 ? links.size() : place;
    };
  }

  /** The first page below a folder, if there is any. */
  Optional<String> firstBelow(String folder) {
    return sections.stream()
        .flatMap(section -> section.entries().stream())
        .map(Entry::address)
        .filter(address -> address.startsWith("/" + folder + "/"))
        .findFirst();
  }
}
