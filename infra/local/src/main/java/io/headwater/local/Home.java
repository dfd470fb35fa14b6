package io.headwater.local;

import io.headwater.platform.JobSettings;
import io.headwater.platform.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder that holds all a platform keeps, readable by its owner only. */
record Home(Path folder) {
  /** What a platform makes in its home; nothing else is ever deleted. */
  List<Path> folders() {
    return List.of(data(), logs(), run(), secrets(), state(), access());
  }

  void create() throws IOException {
    PrivateFiles.createFolder(folder);
    for (Path each : folders()) {
      PrivateFiles.createFolder(each);
    }
  }

  /** What outlives a stop. */
  Path data() {
    return folder.resolve("data");
  }

  Path logs() {
    return folder.resolve("logs");
  }

  Path log(String part) {
    return logs().resolve(part + ".log");
  }

  /** Configuration, written anew at every start. */
  Path run() {
    return folder.resolve("run");
  }

  Path run(String part) throws IOException {
    return Files.createDirectories(run().resolve(part));
  }

  Path secrets() {
    return folder.resolve("secrets");
  }

  /** Ports, process ids, the lock. */
  Path state() {
    return folder.resolve("state");
  }

  /** Who may do what, derived from the contracts by whoever calls us. */
  Path access() {
    return folder.resolve("access");
  }

  Path trinoRules() {
    return access().resolve("trino-rules.json");
  }

  Path catalogGrants() {
    return access().resolve("catalog-grants.properties");
  }

  /** The certificate that clients of Trino trust. */
  Path trinoTrust() {
    return access().resolve("trino-certificate.pem");
  }

  Path flinkConfiguration() {
    return JobSettings.flinkConfiguration(folder);
  }
}
