package io.headwater.local;

import io.headwater.platform.Directions;
import io.headwater.platform.Endpoints;
import io.headwater.platform.Identity;
import io.headwater.platform.JobSettings;
import io.headwater.platform.PartStatus;
import io.headwater.platform.Platform;
import io.headwater.platform.PlatformException;
import io.headwater.platform.PrivateFiles;
import io.headwater.platform.Progress;
import io.headwater.platform.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The local platform of one home folder: starts, stops and describes its parts. Two homes are two
 * platforms and can run side by side.
 */
public final class LocalPlatform implements Platform {
  private final Home home;
  private final Site site;
  private final List<Part> engines;
  private final Part capture;
  private final Part watcher;
  private final List<Part> parts;
  private final Processes processes;

  private LocalPlatform(Home home, Repository repository) {
    this.home = home;
    this.site = new Site(home, repository, Ports.of(home), new Secrets(home.secrets()));
    this.engines = Parts.of(site);
    this.capture = new CdcPart(site);
    this.watcher = new WatcherPart(site);
    this.parts = Stream.concat(engines.stream(), Stream.of(capture, watcher)).toList();
    this.processes = new Processes(home);
  }

  /**
   * The platform that keeps everything in {@code home}, which is made when it is missing, and
   * starts what was built in {@code repository}.
   */
  public static LocalPlatform at(Path home, Path repository) {
    Home folder = new Home(home.toAbsolutePath().normalize());
    try {
      folder.create();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the folder " + home, e);
    }
    return new LocalPlatform(folder, new Repository(repository.toAbsolutePath().normalize()));
  }

  /**
   * Starts what is not running and returns when every part is ready. Needs the rules of Trino and
   * the grants of the catalog in {@code access}. When a part fails, what this call started is
   * stopped again.
   */
  @Override
  public void up(Progress progress) throws PlatformException {
    Progress inTurn = new InTurn(progress);
    try (UpLock _ = UpLock.take(home)) {
      new Preparation(site, parts, processes).prepare(inTurn);
      new Startup(home, engines, processes, inTurn).run();
    } catch (IOException e) {
      throw new PlatformException("Cannot start the platform: " + e, e);
    }
  }

  @Override
  public void capture(Progress progress) throws PlatformException {
    start(capture, progress);
  }

  @Override
  public void watch(Progress progress) throws PlatformException {
    start(watcher, progress);
  }

  private void start(Part part, Progress progress) throws PlatformException {
    try (UpLock _ = UpLock.take(home)) {
      new Startup(home, List.of(part), processes, new InTurn(progress)).run();
    } catch (IOException e) {
      throw new PlatformException("Cannot start %s: %s".formatted(part.name(), e), e);
    }
  }

  /** Stops what is running, each part before what it needs. */
  @Override
  public void down(Progress progress) throws PlatformException {
    try (UpLock _ = UpLock.take(home)) {
      new Stopping(processes).stop(parts, new InTurn(progress));
    } catch (IOException e) {
      throw new PlatformException("Cannot stop the platform: " + e, e);
    }
  }

  /** Deletes data, secrets, logs and settings; refuses while a part is running. */
  @Override
  public void reset() throws PlatformException {
    try (UpLock _ = UpLock.take(home)) {
      String running = running();
      if (!running.isEmpty()) {
        throw new PlatformException("Still running: " + running + ". Stop the platform first");
      }
      for (Path folder : home.folders()) {
        PrivateFiles.deleteFolder(folder);
      }
    } catch (IOException e) {
      throw new PlatformException("Cannot delete everything in " + home.folder() + ": " + e, e);
    }
  }

  @Override
  public List<PartStatus> status() {
    return new StatusReport(site, processes).of(parts);
  }

  @Override
  public Path log(String part) throws PlatformException {
    if (parts.stream().noneMatch(each -> each.name().equals(part))) {
      String names = parts.stream().map(Part::name).collect(Collectors.joining(", "));
      throw new PlatformException(
          "There is no part named '%s'. The parts are %s".formatted(part, names));
    }
    Path log = home.log(part);
    if (!Files.exists(log)) {
      throw new PlatformException("%s has not been started yet: it has no log".formatted(part));
    }
    return log;
  }

  @Override
  public Map<String, String> environment(Identity identity) {
    return JobSettings.of(endpoints(), site.secrets(), home.folder(), identity);
  }

  @Override
  public Endpoints endpoints() {
    return endpoints(site);
  }

  @Override
  public Directions directions() {
    Endpoints endpoints = endpoints();
    return new Directions(
        "./headwater",
        "./headwater up",
        "./headwater down",
        endpoints.jdbcUrl(),
        "in " + secret(Identity.ANALYST, Secrets.TRINO_USER),
        endpoints.flinkRest().toString(),
        LivePart.endpoint(site.ports()));
  }

  /** Where the parts listen, or will listen unless a port is taken. */
  static Endpoints endpoints(Site site) {
    Ports ports = site.ports();
    return new Endpoints(
        ports.address(Port.KAFKA),
        RegistryPart.endpoint(ports).resolve(RegistryPart.API),
        ObjectStorePart.endpoint(ports),
        ObjectStorePart.REGION,
        CatalogPart.endpoint(ports),
        CatalogPart.SCOPE,
        CatalogPart.WAREHOUSE,
        PostgresProbe.url(ports, PostgresProbe.SHOP),
        FlinkJobManagerPart.endpoint(ports),
        TrinoPart.url(site),
        site.home().trinoTrust());
  }

  @Override
  public Path secret(Identity identity, String kind) {
    return site.secrets().path(identity, kind);
  }

  @Override
  public Path dashboardToken() {
    return site.secrets().path(Secrets.LIVE_TOKEN);
  }

  @Override
  public Path home() {
    return home.folder();
  }

  private String running() {
    return parts.stream()
        .map(Part::name)
        .filter(name -> processes.running(name).isPresent())
        .collect(Collectors.joining(", "));
  }
}
