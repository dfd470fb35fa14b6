package io.headwater.blueprint.page;

import io.headwater.blueprint.Blueprint;
import java.util.ArrayList;
import java.util.List;

/**
 * A blueprint for people, whatever it is written in.
 *
 * @param lead what stands before the first section
 */
public record Page(String title, String lead, List<Section> sections) {
  public Page {
    sections = List.copyOf(sections);
  }

  public static Page of(Blueprint blueprint) {
    List<Section> sections = new ArrayList<>();
    sections.addAll(PlatformSections.of(blueprint));
    sections.addAll(DataSections.of(blueprint));
    sections.add(GovernanceSection.of(blueprint.governance()));
    sections.addAll(RunningSections.of(blueprint));
    return new Page(
        blueprint.name() + ": blueprint",
        "Drawn by `./headwater blueprint` from the contracts and from what ran at %s."
            .formatted(blueprint.measuredAt()),
        sections);
  }
}
