package io.headwater.contracts.landing;

import java.util.regex.Pattern;

/** What datasets, deliveries and files may be called. No name leads out of its folder. */
final class Names {
  private static final Pattern DATASET = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
  private static final Pattern DELIVERY =
      Pattern.compile("[0-9]{8}T[0-9]{6}Z-[A-Za-z0-9][A-Za-z0-9_-]{0,99}");
  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private Names() {}

  static boolean isDataset(String text) {
    return DATASET.matcher(text).matches();
  }

  static boolean isDelivery(String text) {
    return DELIVERY.matcher(text).matches();
  }

  static boolean isFile(String text) {
    return FILE.matcher(text).matches() && !text.equals(Landing.MANIFEST);
  }

  static boolean isSha256(String text) {
    return SHA256.matcher(text).matches();
  }
}
