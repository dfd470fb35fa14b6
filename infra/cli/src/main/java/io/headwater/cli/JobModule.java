package io.headwater.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A built module whose jobs run as processes of their own. */
enum JobModule {
  INGESTION("ingestion", "headwater-ingestion-0.1.0.jar"),
  CDC("ingestion/cdc", "headwater-cdc-0.1.0.jar"),
  CRM("ingestion/crm", "headwater-crm-0.1.0.jar"),
  LANDING("ingestion/landing", "headwater-landing-0.1.0.jar"),
  STREAMING("streaming", "headwater-streaming-0.1.0-job.jar"),
  BATCH("batch", "headwater-batch-0.1.0.jar"),
  BENCH("bench", "headwater-bench-0.1.0.jar");

  private final String folder;
  private final String jar;

  JobModule(String folder, String jar) {
    this.folder = folder;
    this.jar = jar;
  }

  Path jar(Installation installation) {
    return folder(installation).resolve("target").resolve(jar);
  }

  Path folder(Installation installation) {
    return installation.repository().resolve(folder);
  }

  String classPath(Installation installation) {
    return jar(installation) + ":" + classPath(folder(installation));
  }

  /** What the build wrote down as the class path of a module folder. */
  static String classPath(Path folder) {
    Path file = folder.resolve("target").resolve("classpath");
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + "; build again", e);
    }
  }
}
