package io.headwater.local;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Requests to S3 with version 4 signatures: as much of them as a probe needs, which is far less
 * than a client library.
 */
final class SignedRequest {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final int DAY = 8;
  private static final String SIGNED = "host;x-amz-content-sha256;x-amz-date";

  private final String accessKey;
  private final String secretKey;
  private final String region;

  SignedRequest(String accessKey, String secretKey, String region) {
    this.accessKey = accessKey;
    this.secretKey = secretKey;
    this.region = region;
  }

  HttpRequest get(URI object) throws GeneralSecurityException {
    return sign("GET", object, new byte[0]).GET().build();
  }

  HttpRequest put(URI object, byte[] content) throws GeneralSecurityException {
    return sign("PUT", object, content).PUT(BodyPublishers.ofByteArray(content)).build();
  }

  private HttpRequest.Builder sign(String method, URI object, byte[] content)
      throws GeneralSecurityException {
    String time = TIME.format(Instant.now());
    String scope = "%s/%s/s3/aws4_request".formatted(time.substring(0, DAY), region);
    String hash = sha256(content);
    String canonical =
        """
        %s
        %s

        host:%s
        x-amz-content-sha256:%s
        x-amz-date:%s

        %s
        %s\
        """
            .formatted(
                method, object.getRawPath(), object.getAuthority(), hash, time, SIGNED, hash);
    String text = "AWS4-HMAC-SHA256\n%s\n%s\n%s".formatted(time, scope, sha256(bytes(canonical)));
    String signature = HexFormat.of().formatHex(hmac(key(scope), text));
    return Http.request(object)
        .header("x-amz-content-sha256", hash)
        .header("x-amz-date", time)
        .header(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                .formatted(accessKey, scope, SIGNED, signature));
  }

  private byte[] key(String scope) throws GeneralSecurityException {
    byte[] key = bytes("AWS4" + secretKey);
    for (String step : scope.split("/")) {
      key = hmac(key, step);
    }
    return key;
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(bytes(text));
  }

  private static String sha256(byte[] content) throws GeneralSecurityException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
