package io.headwater.spec.npm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The scripts of {@code infra/spec/site}, carried out in {@code target/npm/site}. What their lock
 * file names is installed there from npm, once for each lock file.
 */
public final class NpmProject {
  private static final String LOCK = "package-lock.json";
  private static final int PATIENCE_MINUTES = 5;

  private final Path source;
  private final Path folder;

  private NpmProject(Path source, Path folder) {
    this.source = source;
    this.folder = folder;
  }

  /** That of a checkout. */
  public static NpmProject of(Path root) {
    return new NpmProject(root.resolve("infra/spec/site"), root.resolve("target/npm/site"));
  }

  /**
   * Installs it where it is not; the folder it is in.
   *
   * @throws NpmMissingException saying what is missing on this machine
   */
  public Path install() throws IOException, InterruptedException, NpmMissingException {
    copy();
    Path installed = folder.resolve("installed");
    String lock = Files.readString(source.resolve(LOCK));
    if (!Files.exists(installed) || !Files.readString(installed).equals(lock)) {
      try {
        run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
      } catch (NpmException e) {
        throw new NpmMissingException(e.getMessage());
      }
      Files.writeString(installed, lock);
    }
    return folder;
  }

  /**
   * Carries out a script.
   *
   * @param words its name and what it is handed
   * @return what it wrote to its standard output
   * @throws NpmException saying where the script says why it failed
   */
  public List<String> script(List<String> words)
      throws IOException, InterruptedException, NpmException {
    return run(Stream.concat(Stream.of("node"), words.stream()).toArray(String[]::new));
  }

  private void copy() throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copied = folder.resolve(source.relativize(file).toString());
        Files.createDirectories(copied.getParent());
        Files.copy(file, copied, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private List<String> run(String... words) throws IOException, InterruptedException, NpmException {
    Path out = folder.resolve(words[0] + ".out");
    Path err = folder.resolve(words[0] + ".err");
    Process process = start(new ProcessBuilder(words), out, err);
    try {
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        throw new NpmException("%s did not end; see %s".formatted(words[0], err));
      }
    } finally {
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      String first = Files.readString(err).lines().findFirst().orElse("it does not say why");
      throw new NpmException("%s failed: %s; see %s".formatted(words[0], first, err));
    }
    return Files.readAllLines(out);
  }

  private Process start(ProcessBuilder builder, Path out, Path err) throws NpmMissingException {
    builder.environment().put("NO_COLOR", "1");
    try {
      return builder
          .directory(folder.toFile())
          .redirectOutput(out.toFile())
          .redirectError(err.toFile())
          .start();
    } catch (IOException e) {
      throw new NpmMissingException(
          "there is no '%s' on the PATH; install Node 20 or newer, which brings it"
              .formatted(builder.command().getFirst()));
    }
  }
}
