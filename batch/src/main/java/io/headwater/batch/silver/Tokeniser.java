package io.headwater.batch.silver;

import io.headwater.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * Replaces personal data by a token: the HMAC-SHA-256 under a key kept outside the lake, in hex.
 * The same value has the same token, so that tokens join and count like the values; null stays
 * null.
 */
public final class Tokeniser implements UDF1<String, String> {
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] key;

  public Tokeniser(Secret key) {
    this.key = key.reveal().getBytes(StandardCharsets.UTF_8);
  }

  /** Makes the function {@code tokenise(text)} known to the session's SQL. */
  public void register(SparkSession session) {
    session.udf().register("tokenise", this, DataTypes.StringType);
  }

  @Override
  public String call(String value) throws GeneralSecurityException {
    if (value == null) {
      return null;
    }
    Mac mac = Mac.getInstance(ALGORITHM);
    mac.init(new SecretKeySpec(key, ALGORITHM));
    return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
  }
}
