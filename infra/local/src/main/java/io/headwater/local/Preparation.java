package io.headwater.local;

import io.headwater.platform.PlatformException;
import io.headwater.platform.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What has to be true before anything is started; cheap, and says plainly what is missing. */
final class Preparation {
  private final Site site;
  private final List<Part> parts;
  private final Processes processes;

  Preparation(Site site, List<Part> parts, Processes processes) {
    this.site = site;
    this.parts = parts;
    this.processes = processes;
  }

  void prepare(Progress progress) throws IOException, PlatformException {
    site.home().create();
    require(site.home().trinoRules());
    require(site.home().catalogGrants());
    site.secrets().make();
    List<Part> toStart =
        parts.stream().filter(part -> processes.running(part.name()).isEmpty()).toList();
    Room.check(site.home(), toStart);
    PortPlan plan = new PortPlan(site.ports());
    if (toStart.size() == parts.size()) {
      plan.choose(toStart, progress);
    } else {
      plan.insist(toStart);
    }
  }

  /** Without its file an engine would grant everything or nothing. */
  private static void require(Path file) throws PlatformException {
    if (!Files.exists(file)) {
      throw new PlatformException(
          "%s is missing: it says who may do what and is written from the contracts before a start"
              .formatted(file));
    }
  }
}
