package io.headwater.streaming.testing;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The settings of a job on a platform that is not there. */
public final class NoPlatform {
  private static final URI NOBODY = URI.create("http://127.0.0.1:1");

  private NoPlatform() {}

  /** Every variable a job cannot do without. */
  public static Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>();
    variables.put("HEADWATER_KAFKA_BOOTSTRAP", "127.0.0.1:1");
    variables.put("HEADWATER_KAFKA_USER", "streaming");
    variables.put("HEADWATER_KAFKA_PASSWORD", "secret");
    variables.put("HEADWATER_REGISTRY_URL", NOBODY.toString());
    variables.put("HEADWATER_REGISTRY_USER", "streaming");
    variables.put("HEADWATER_REGISTRY_PASSWORD", "hidden");
    variables.put("HEADWATER_CATALOG_URI", NOBODY.toString());
    variables.put("HEADWATER_CATALOG_TOKEN_URI", NOBODY.toString());
    variables.put("HEADWATER_CATALOG_CLIENT_ID", "streaming");
    variables.put("HEADWATER_CATALOG_CLIENT_SECRET", "secret");
    variables.put("HEADWATER_S3_ENDPOINT", NOBODY.toString());
    variables.put("HEADWATER_S3_ACCESS_KEY", "streaming");
    variables.put("HEADWATER_S3_SECRET_KEY", "secret");
    variables.put("HEADWATER_STREAM_CHECKPOINT_DIR", "file:///state/checkpoints");
    return variables;
  }
}
