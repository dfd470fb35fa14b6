package io.headwater.local;

/** What the command line of each of our processes says, so that a person and we can tell it. */
final class Marks {
  private Marks() {}

  static String part(String prefix, String part) {
    return prefix + "headwater.part=" + part;
  }

  static String home(String prefix, Home home) {
    return prefix + "headwater.home=" + home.folder();
  }

  /** Whether a process says that it is this part of this home. */
  static boolean on(ProcessHandle process, String part, Home home) {
    String command = process.info().command().orElse("");
    if (!command.endsWith("/java") && !command.endsWith("/postgres")) {
      return false;
    }
    String line = process.info().commandLine().orElse("") + " ";
    return line.contains(part("", part) + " ") && line.contains(home("", home) + " ");
  }
}
