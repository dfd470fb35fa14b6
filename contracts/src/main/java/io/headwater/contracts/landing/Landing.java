package io.headwater.contracts.landing;

import io.headwater.contracts.Contract;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Where the deliveries of a dataset land in the object store: {@code
 * landing/<dataset>/<delivery>/}, the data files first and the manifest last. A delivery without
 * its manifest is not there yet.
 *
 * @param dataset such as {@code supplier-prices}
 */
public record Landing(String dataset) {
  /** The bucket that deliveries land in. */
  public static final String BUCKET = "lake";

  /** The folder of all landing datasets in the bucket. */
  public static final String ROOT = "landing/";

  /** Name of the manifest in the folder of its delivery. */
  public static final String MANIFEST = "manifest.json";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /**
   * The landing of a dataset.
   *
   * @throws IllegalArgumentException when this is no name for one
   */
  public Landing {
    if (!Names.isDataset(dataset)) {
      throw new IllegalArgumentException(
          "'%s' is no landing dataset; use a name such as supplier-prices".formatted(dataset));
    }
  }

  /** The landing of the dataset with a contract. */
  public static Landing of(Contract contract) {
    return new Landing(contract.name().substring(ROOT.length()));
  }

  /**
   * The id of a delivery. Ids sort by time.
   *
   * @param madeAt when it was made
   * @param distinct what tells it from others of the same second, in a few letters and figures
   */
  public static String delivery(Instant madeAt, String distinct) {
    return TIME.format(madeAt) + "-" + distinct;
  }

  /** The folder of the dataset, with its last slash. */
  public String folder() {
    return ROOT + dataset + "/";
  }

  /** The folder of a delivery, with its last slash. */
  public String folder(String delivery) {
    return folder() + delivery + "/";
  }

  /** The key of a file of a delivery, the manifest among them. */
  public String key(String delivery, String file) {
    return folder(delivery) + file;
  }
}
