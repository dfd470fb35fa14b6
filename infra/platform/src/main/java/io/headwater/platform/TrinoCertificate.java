package io.headwater.platform;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/** The certificate of Trino, signed by itself, for the names it is called by. */
public final class TrinoCertificate {
  private static final String ALIAS = "trino";

  /** What browsers and drivers accept at most. */
  private static final Duration VALIDITY = Duration.ofDays(397);

  private static final Duration RENEWED_BEFORE_END = Duration.ofDays(30);
  private static final int PEM_WIDTH = 64;

  private final Secrets secrets;
  private final Path keyStore;
  private final List<String> names;

  /**
   * A certificate for this machine and further names.
   *
   * @param keyStore the PKCS#12 file it is kept in; its password is a shared secret
   * @param names host names other than localhost
   */
  public TrinoCertificate(Secrets secrets, Path keyStore, String... names) {
    this.secrets = secrets;
    this.keyStore = keyStore;
    this.names = List.of(names);
  }

  /** The file with the certificate and its key. */
  public Path keyStore() {
    return keyStore;
  }

  /**
   * Makes the certificate at the first start and again before it ends.
   *
   * @return what clients trust, as PEM
   */
  public String renew() throws IOException, PlatformException, InterruptedException {
    try {
      if (!Files.exists(keyStore) || endsSoon(certificate())) {
        generate();
      }
      return pem(certificate());
    } catch (GeneralSecurityException e) {
      throw new PlatformException(
          "Cannot use the certificate of Trino in %s: delete the file, a new one is made"
              .formatted(keyStore),
          e);
    }
  }

  private void generate() throws IOException, PlatformException, InterruptedException {
    Path draft = keyStore.resolveSibling("trino.draft.p12");
    Files.deleteIfExists(draft);
    Process keytool = new ProcessBuilder(keytool(draft)).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (keytool.waitFor() != 0) {
      throw new PlatformException("Cannot make the certificate of Trino: " + said.strip());
    }
    PrivateFiles.restrict(draft);
    Files.move(draft, keyStore, StandardCopyOption.REPLACE_EXISTING);
  }

  private List<String> keytool(Path file) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair",
        "-alias",
        ALIAS,
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-dname",
        "CN=localhost",
        "-ext",
        "SAN=dns:localhost,ip:127.0.0.1" + names.stream().map(",dns:"::concat).collect(joining()),
        "-validity",
        Long.toString(VALIDITY.toDays()),
        "-storetype",
        "PKCS12",
        "-keystore",
        file.toString(),
        "-storepass:file",
        secrets.path(Secrets.TRINO_KEYSTORE).toString());
  }

  private X509Certificate certificate() throws GeneralSecurityException, IOException {
    char[] password = secrets.read(Secrets.TRINO_KEYSTORE).toCharArray();
    KeyStore store = KeyStore.getInstance(keyStore.toFile(), password);
    return (X509Certificate) store.getCertificate(ALIAS);
  }

  private static boolean endsSoon(X509Certificate certificate) {
    return certificate.getNotAfter().before(Date.from(Instant.now().plus(RENEWED_BEFORE_END)));
  }

  private static String pem(X509Certificate certificate) throws GeneralSecurityException {
    Base64.Encoder encoder =
        Base64.getMimeEncoder(PEM_WIDTH, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
        .formatted(encoder.encodeToString(certificate.getEncoded()));
  }
}
