package io.headwater.local;

import io.headwater.platform.Identity;
import io.headwater.platform.PlatformException;
import io.headwater.platform.PrivateFiles;
import io.headwater.platform.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The database server; asks everybody for a password. */
final class PostgresPart implements Part {
  private final Site site;

  PostgresPart(Site site) {
    this.site = site;
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.POSTGRES);
  }

  @Override
  public int megabytes() {
    return 150;
  }

  @Override
  public Signal stop() {
    return Signal.INT;
  }

  @Override
  public Launch prepare() throws IOException, PlatformException, InterruptedException {
    Path binaries = new PostgresBinaries(site.repository()).unpacked();
    Path data = site.home().data().resolve(name());
    if (!Files.exists(data)) {
      initialise(binaries, data);
    }
    forgetDeadServer(data);
    List<String> command = new ArrayList<>(Privilege.drop());
    command.add(binaries.resolve("bin/postgres").toString());
    command.addAll(List.of("-D", data.toString()));
    settings().forEach(setting -> command.addAll(List.of("-c", setting)));
    return new Launch(List.copyOf(command), site.home().run(name()));
  }

  @Override
  public void probe() throws Exception {
    Loopback.connect(site.ports().number(Port.POSTGRES));
    new PostgresProbe(site).run();
  }

  private List<String> settings() {
    return List.of(
        Marks.part("", name()),
        Marks.home("", site.home()),
        "listen_addresses=127.0.0.1",
        "port=" + site.ports().number(Port.POSTGRES),
        "unix_socket_directories=",
        "max_connections=50",
        "shared_buffers=48MB",
        // For change data capture, which must never fill the disk when nobody reads it.
        "wal_level=logical",
        "max_slot_wal_keep_size=1GB");
  }

  /**
   * Initialises beside the place and moves there, so that a killed start leaves nothing half done.
   */
  private void initialise(Path binaries, Path data)
      throws IOException, PlatformException, InterruptedException {
    Path draft = data.resolveSibling(name() + ".draft");
    PrivateFiles.deleteFolder(draft);
    List<String> command = new ArrayList<>(Privilege.drop());
    command.addAll(
        List.of(
            binaries.resolve("bin/initdb").toString(),
            "--pgdata=" + draft,
            "--username=" + Identity.POSTGRES.id(),
            "--pwfile=" + site.secrets().path(Identity.POSTGRES, Secrets.DATABASE),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--no-locale"));
    Launch launch = new Launch(command, site.home().run(name()));
    OneShot.run("the database", launch, OneShot.Output.ALL, site.home().log(name() + "-initdb"));
    Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /** A server that was killed leaves its pid behind, which another process may have by now. */
  private static void forgetDeadServer(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    Optional<ProcessHandle> owner =
        ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()));
    boolean server =
        owner
            .flatMap(process -> process.info().command())
            .filter(command -> command.endsWith("/postgres"))
            .isPresent();
    if (!server) {
      Files.delete(file);
    }
  }
}
