package io.headwater.ingestion.readings.series;

import io.headwater.ingestion.IngestionException;
import io.headwater.ingestion.files.SourceFile;
import io.headwater.ingestion.files.SourceFolder;
import io.headwater.ingestion.readings.Device;
import io.headwater.ingestion.readings.wire.DeviceEncoder;
import io.headwater.ingestion.readings.wire.ReadingEncoding;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The devices whose series are in files: each is called as its file.
 *
 * @param site where all of them stand
 * @param metric what all of them measure
 */
public record SeriesDevices(String site, String metric, ReadingEncoding encoding) {
  /** Characters the contract allows in the name of a device, a site or a metric. */
  public static final int LONGEST_NAME = 64;

  private static final int MOST = 1_000;

  /** The encoder of a device's readings. */
  DeviceEncoder encoder(SourceFile file) {
    return encoding.encoder(new Device(file.title(), site, metric));
  }

  /** The site files are of when nobody says otherwise: the folder they are in. */
  public static String usualSite(SourceFolder folder) {
    Path path = folder.files().getFirst().path().getParent();
    return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("root");
  }

  /**
   * Fails when the names of files make no devices.
   *
   * @throws IngestionException naming the files and what to do
   */
  public static void verify(SourceFolder folder) {
    if (folder.files().size() > MOST) {
      throw new IngestionException(
          "%s has %,d series and at most %,d are read at once; replay parts of it"
              .formatted(folder.path(), folder.files().size(), MOST));
    }
    Map<String, SourceFile> byDevice = new HashMap<>();
    for (SourceFile file : folder.files()) {
      if (file.title().isEmpty() || file.title().length() > LONGEST_NAME) {
        throw new IngestionException(
            "%s: a device is called as its file, with 1 to %d characters; rename it"
                .formatted(file.path(), LONGEST_NAME));
      }
      SourceFile other = byDevice.put(file.title(), file);
      if (other != null) {
        throw new IngestionException(
            "%s and %s in %s are both of device '%s'; move one away"
                .formatted(other.name(), file.name(), folder.path(), file.title()));
      }
    }
  }
}
