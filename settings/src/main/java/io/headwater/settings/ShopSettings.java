package io.headwater.settings;

/**
 * How to reach the shop's database as one identity. HEADWATER_SHOP_URL (a JDBC address),
 * HEADWATER_SHOP_USER, HEADWATER_SHOP_PASSWORD.
 */
public record ShopSettings(String url, String user, Secret password) {
  /** Reads the settings; problems are kept in the environment. */
  public static ShopSettings read(Environment environment) {
    return new ShopSettings(
        environment.text("HEADWATER_SHOP_URL"),
        environment.text("HEADWATER_SHOP_USER"),
        environment.secret("HEADWATER_SHOP_PASSWORD"));
  }
}
