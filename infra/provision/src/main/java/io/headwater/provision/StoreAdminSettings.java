package io.headwater.provision;

import io.headwater.settings.Environment;
import io.headwater.settings.Secret;
import java.net.URI;

/**
 * How to reach the object store as its administrator. HEADWATER_S3_ENDPOINT, HEADWATER_S3_REGION
 * (default us-east-1), HEADWATER_S3_BUCKET (default lake), HEADWATER_S3_ADMIN_USER,
 * HEADWATER_S3_ADMIN_PASSWORD, HEADWATER_S3_INTERNAL_ENDPOINT (default HEADWATER_S3_ENDPOINT).
 *
 * @param users HEADWATER_S3_USERS, managed or static (default managed): whether users and policies
 *     are made here, or come with a store that has no interface for them
 * @param internalEndpoint where the catalog server reaches the store
 */
public record StoreAdminSettings(
    URI endpoint,
    URI internalEndpoint,
    String region,
    String bucket,
    Users users,
    String user,
    Secret password) {
  /** Who keeps the users of the store and their policies. */
  public enum Users {
    /** We do, by its administration interface. */
    MANAGED,
    /** A file it was started with. */
    STATIC
  }

  private static final String INTERNAL_ENDPOINT = "HEADWATER_S3_INTERNAL_ENDPOINT";

  /** Reads the settings; problems are kept in the environment. */
  public static StoreAdminSettings read(Environment environment) {
    URI endpoint = environment.uri("HEADWATER_S3_ENDPOINT");
    boolean same = environment.text(INTERNAL_ENDPOINT, "").isEmpty();
    return new StoreAdminSettings(
        endpoint,
        same ? endpoint : environment.uri(INTERNAL_ENDPOINT),
        environment.text("HEADWATER_S3_REGION", "us-east-1"),
        environment.text("HEADWATER_S3_BUCKET", "lake"),
        environment.text("HEADWATER_S3_USERS", "managed").equals("static")
            ? Users.STATIC
            : Users.MANAGED,
        environment.text("HEADWATER_S3_ADMIN_USER"),
        environment.secret("HEADWATER_S3_ADMIN_PASSWORD"));
  }
}
