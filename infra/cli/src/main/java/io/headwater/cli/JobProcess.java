package io.headwater.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A job as a child process that shares this terminal and knows only its own settings. */
final class JobProcess {
  /** What a child may inherit; everything else it needs comes as its settings. */
  private static final List<String> INHERITED =
      List.of("PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "TERM", "COLUMNS");

  private final List<String> command = new ArrayList<>();
  private final Map<String, String> settings;
  private File output;
  private boolean ending;

  JobProcess(Map<String, String> settings) {
    this.settings = settings;
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
  }

  JobProcess with(String... words) {
    return with(List.of(words));
  }

  JobProcess with(List<String> words) {
    command.addAll(words);
    return this;
  }

  /** Sends what the job prints to a file instead of the terminal. */
  JobProcess loggingTo(Path log) {
    output = log.toFile();
    return this;
  }

  /** Has the job end with the command, also when a signal is for the command alone. */
  JobProcess endingWithTheCommand() {
    ending = true;
    return this;
  }

  /** Runs the job to its end and gives its exit code. */
  int run() throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    if (output != null) {
      builder.redirectErrorStream(true).redirectOutput(output);
    }
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(INHERITED);
    environment.putAll(settings);
    Process process = builder.start();
    if (ending) {
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end"));
    }
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      throw e;
    }
  }
}
