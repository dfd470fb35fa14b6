package io.headwater.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** What lies in the volumes of secrets, read where it may be read: in the container of ours. */
final class ComposeSecrets {
  /** Under such a name lies what an identity is called, which everybody may know. */
  private static final String NOT_SECRET = "-id";

  private final ComposeProject project;

  ComposeSecrets(ComposeProject project) {
    this.project = project;
  }

  /** The secret in the file of this name. */
  String of(String name) {
    return all().get(name);
  }

  /** Contents by the names of their files. */
  Map<String, String> all() {
    Map<String, String> secrets = new TreeMap<>();
    for (String file : files()) {
      String name = Path.of(file).getFileName().toString();
      if (!name.endsWith(NOT_SECRET)) {
        secrets.put(name, within("cat", file).strip());
      }
    }
    return secrets;
  }

  private List<String> files() {
    return mounts().stream().flatMap(mount -> within("find", mount, "-type", "f").lines()).toList();
  }

  /** Where the volumes are mounted; what holds secrets has that in its name. */
  private List<String> mounts() {
    JsonNode volumes = project.configuration().at("/services/headwater/volumes");
    return StreamSupport.stream(volumes.spliterator(), false)
        .filter(volume -> volume.path("source").asText().contains("secret"))
        .map(volume -> volume.path("target").asText())
        .toList();
  }

  private String within(String... words) {
    return project.command("exec", "-T", "headwater").with(words).run().orFail().out();
  }
}
