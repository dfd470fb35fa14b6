package io.headwater.spec.diagram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Mermaid on Node: installed from npm into {@code target/mermaid}, once for each lock file. */
final class Mermaid {
  private static final String LOCK = "package-lock.json";
  private static final List<String> FILES = List.of("package.json", "parse.mjs", LOCK);
  private static final int PATIENCE_MINUTES = 3;

  private final Path source;
  private final Path folder;

  Mermaid(Path root) {
    source = root.resolve("infra/spec/mermaid");
    folder = root.resolve("target/mermaid");
  }

  /** Installs it where it is not; the folder it is in. */
  Path install() throws IOException, InterruptedException, MermaidMissingException {
    Path installed = folder.resolve("installed");
    String lock = Files.readString(source.resolve(LOCK));
    Files.createDirectories(folder);
    for (String file : FILES) {
      Files.copy(source.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(installed) || !Files.readString(installed).equals(lock)) {
      run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
      Files.writeString(installed, lock);
    }
    return folder;
  }

  /** What it says of diagrams that it cannot draw: file, line and words, tabs between. */
  List<String> parse(Collection<String> files)
      throws IOException, InterruptedException, MermaidMissingException {
    List<String> words = new ArrayList<>(List.of("node", "parse.mjs"));
    words.addAll(files);
    return run(words.toArray(String[]::new)).lines().toList();
  }

  private String run(String... words)
      throws IOException, InterruptedException, MermaidMissingException {
    Path out = folder.resolve(words[0] + ".out");
    Path err = folder.resolve(words[0] + ".err");
    Process process;
    try {
      process =
          new ProcessBuilder(words)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
    } catch (IOException e) {
      throw new MermaidMissingException("there is no '%s' on the PATH".formatted(words[0]));
    }
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new MermaidMissingException("%s did not end; see %s".formatted(words[0], err));
    }
    if (process.exitValue() != 0) {
      throw new MermaidMissingException("%s failed; see %s".formatted(words[0], err));
    }
    return Files.readString(out);
  }
}
