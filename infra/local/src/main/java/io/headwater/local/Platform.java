package io.headwater.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The local platform of one home folder: starts, stops and describes its parts. */
public final class Platform {
  private final Path home;

  private Platform(Path home, Path repository) {
    this.home = home;
  }

  /**
   * The platform that keeps everything in {@code home} and starts what was built in {@code
   * repository}.
   */
  public static Platform at(Path home, Path repository) {
    return new Platform(home, repository);
  }

  /** Starts what is not running and returns when every part is ready. */
  public void up(Progress progress) throws PlatformException {
    throw new UnsupportedOperationException("not yet");
  }

  /** Stops what is running, the youngest part first. */
  public void down(Progress progress) throws PlatformException {
    throw new UnsupportedOperationException("not yet");
  }

  /** Deletes all data, secrets and logs; refuses while a part is running. */
  public void reset() throws PlatformException {
    throw new UnsupportedOperationException("not yet");
  }

  /** Every part, in the order they are listed in. */
  public List<PartStatus> status() {
    throw new UnsupportedOperationException("not yet");
  }

  /** The log of a part. */
  public Path log(String part) throws PlatformException {
    throw new UnsupportedOperationException("not yet");
  }

  /** The HEADWATER_ variables that a job of this identity needs; secrets only as paths of files. */
  public Map<String, String> environment(Identity identity) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Where the parts listen, or will. */
  public Endpoints endpoints() {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * The file of a secret; kinds are {@code kafka}, {@code catalog}, {@code s3}, {@code trino} and
   * {@code postgres}.
   */
  public Path secret(Identity identity, String kind) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The folder with everything the platform keeps. */
  public Path home() {
    return home;
  }
}
