package io.headwater.alerts;

import io.headwater.settings.Environment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the people of one platform are told: its log file, and the webhooks of
 * HEADWATER_ALERT_WEBHOOKS or HEADWATER_ALERT_WEBHOOKS_FILE, else of {@code alerts.webhooks} in its
 * home, one address a line.
 */
record Receivers(List<Receiver> all) {
  static Receivers read(Environment environment, Path home) throws IOException {
    List<Receiver> receivers = new ArrayList<>();
    receivers.add(new LogFile(home.resolve("logs").resolve("alerts.log")));
    Path own = home.resolve("alerts.webhooks");
    String otherwise = Files.exists(own) ? Files.readString(own) : "";
    String addresses = environment.text("HEADWATER_ALERT_WEBHOOKS", otherwise);
    addresses
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .distinct()
        .forEach(line -> receivers.add(new Webhook(address(line))));
    return new Receivers(List.copyOf(receivers));
  }

  private static URI address(String line) {
    try {
      URI uri = URI.create(line);
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Its message holds the address.
      throw new RuleException(List.of(mistake()));
    }
    throw new RuleException(List.of(mistake()));
  }

  private static String mistake() {
    return "Cannot use the webhooks of HEADWATER_ALERT_WEBHOOKS, or of alerts.webhooks: each line must be an http or https URL";
  }
}
