package io.headwater.local;

import io.headwater.platform.PrivateFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A Java process on the JDK that runs us; options and class path stay out of the process list. */
final class JavaLaunch {
  private final Site site;
  private final String part;
  private final List<String> options = new ArrayList<>();

  private JavaLaunch(Site site, String part) {
    this.site = site;
    this.part = part;
  }

  static JavaLaunch of(Site site, String part) {
    return new JavaLaunch(site, part);
  }

  JavaLaunch options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  JavaLaunch classPath(List<Path> jars) {
    options.add("-cp");
    options.add(jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    return this;
  }

  /** The process that runs a class or, given as {@code -jar}, a jar. */
  Launch main(String main, String... arguments) throws IOException {
    Path folder = site.home().run(part);
    Path work = work(site, part);
    PrivateFiles.deleteFolder(work);
    PrivateFiles.createFolder(work);
    options.add("-Djava.io.tmpdir=" + work);
    Path file = folder.resolve("java.options");
    PrivateFiles.write(file, quoted(options));
    List<String> command = new ArrayList<>();
    command.add(java());
    command.add(Marks.part("-D", part));
    command.add(Marks.home("-D", site.home()));
    command.add("@" + file);
    command.add(main);
    command.addAll(List.of(arguments));
    return new Launch(List.copyOf(command), folder);
  }

  /** For what the process unpacks and spills; emptied at its start. */
  static Path work(Site site, String part) throws IOException {
    return site.home().run(part).resolve("tmp");
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The form of the launcher's argument files. */
  private static String quoted(List<String> arguments) {
    return arguments.stream()
        .map(argument -> argument.replace("\\", "\\\\").replace("\"", "\\\""))
        .map(argument -> '"' + argument + '"')
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
