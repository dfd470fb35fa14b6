package io.headwater.e2e;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What everybody can read who may talk to Docker, by the command that shows it. */
record ShownText(Map<String, String> texts) {
  /** What a key, a password or a token looks like within a longer file. */
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/_-]{24,}");

  static ShownText of(ComposeProject project) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(
        "docker inspect",
        CommandLine.of("docker", "inspect")
            .with(project.containers().toArray(String[]::new))
            .run()
            .orFail()
            .out());
    texts.put("docker compose config", project.command("config").run().orFail().out());
    texts.put("docker compose logs", project.command("logs", "--no-color").run().orFail().out());
    return new ShownText(texts);
  }

  /** The commands that show a secret, whole or one of the keys in it. */
  List<String> revealing(String secret) {
    List<String> keys =
        secret.lines().count() == 1
            ? List.of(secret)
            : KEY.matcher(secret).results().map(MatchResult::group).toList();
    return texts.entrySet().stream()
        .filter(shown -> keys.stream().anyMatch(shown.getValue()::contains))
        .map(Map.Entry::getKey)
        .toList();
  }
}
