package io.headwater.local;

import java.util.List;

/** The parts that make the platform; one that is needed comes before those that need it. */
final class Parts {
  private Parts() {}

  static List<Part> of(Site site) {
    return List.of(
        new KafkaPart(site),
        new RegistryPart(site),
        new ObjectStorePart(site),
        new PostgresPart(site),
        new CatalogPart(site),
        new FlinkJobManagerPart(site),
        new FlinkTaskManagerPart(site),
        new TrinoPart(site),
        new LivePart(site));
  }
}
