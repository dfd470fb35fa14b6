package io.headwater.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A platform as the commands see it, wherever its parts run. */
public interface Platform {
  /** The folder in which it keeps the state of its jobs. */
  Path home();

  /**
   * Returns when every part but the capture and the watcher is ready, having started what it can.
   *
   * @throws PlatformException naming the part that is not, and what to do
   */
  void up(Progress progress) throws PlatformException;

  /**
   * Returns when the shop's database is captured. To be called when it is provisioned, as the
   * topics of its changes are.
   *
   * @throws PlatformException saying why it is not
   */
  void capture(Progress progress) throws PlatformException;

  /**
   * Returns when somebody watches the platform and tells people of alerts. To be called when its
   * streams run: a watcher would tell of a start as of a failure.
   *
   * @throws PlatformException saying why nobody watches
   */
  void watch(Progress progress) throws PlatformException;

  /**
   * Stops every part; the data stays.
   *
   * @throws PlatformException when a part does not stop, or its parts are somebody else's to stop
   */
  void down(Progress progress) throws PlatformException;

  /**
   * Deletes everything it keeps.
   *
   * @throws PlatformException while a part runs, or when that is somebody else's to do
   */
  void reset() throws PlatformException;

  /** Every part, in the order of the data. */
  List<PartStatus> status();

  /**
   * The log of a part.
   *
   * @throws PlatformException when there is none
   */
  Path log(String part) throws PlatformException;

  /** The HEADWATER_ variables that a job of this identity needs; secrets only as paths of files. */
  Map<String, String> environment(Identity identity);

  /** Where the parts listen. */
  Endpoints endpoints();

  /** Where a person finds it. */
  Directions directions();

  /**
   * The file of an identity's secret, as {@link Secrets} names the kinds; there after the first
   * {@link #up}.
   *
   * @throws IllegalArgumentException when the identity has no secret of that kind
   */
  Path secret(Identity identity, String kind);

  /** The file of what a client of the live dashboard shows; there after the first {@link #up}. */
  Path dashboardToken();
}
