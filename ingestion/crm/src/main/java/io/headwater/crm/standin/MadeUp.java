package io.headwater.crm.standin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Companies, people and deals that nobody has. */
final class MadeUp {
  private static final List<String> SYLLABLES =
      List.of("bar", "del", "fen", "gor", "hem", "jun", "kel", "lom", "mar", "nor", "per", "tol");
  private static final List<String> COUNTRIES =
      List.of("United Kingdom", "France", "Germany", "Spain", "Norway", "Portugal", "Japan");
  private static final List<String> INDUSTRIES = List.of("RETAIL", "CONSUMER_GOODS", "HOSPITALITY");
  private static final List<String> STAGES =
      List.of("appointmentscheduled", "qualifiedtobuy", "contractsent", "closedwon", "closedlost");
  private static final int LARGEST_AMOUNT = 5_000_000;
  private static final int LONGEST_DEAL = 90;

  private final RandomGenerator random;
  private long customers;

  MadeUp(RandomGenerator random) {
    this.random = random;
  }

  Map<String, String> company() {
    String name = word();
    return Map.of(
        "name",
        name + " Ltd",
        "domain",
        name.toLowerCase(Locale.ROOT) + ".example.org",
        "country",
        any(COUNTRIES),
        "industry",
        any(INDUSTRIES));
  }

  /** Somebody at a company, who is mostly a customer of the shop too, under the shop's number. */
  Map<String, String> contact(long company) {
    Map<String, String> contact = new TreeMap<>();
    String last = word();
    contact.put("firstname", word());
    contact.put("lastname", last);
    contact.put("associatedcompanyid", Long.toString(company));
    if (random.nextInt(10) > 0) {
      contact.put(
          "email",
          "%s.%d@example.org".formatted(last.toLowerCase(Locale.ROOT), random.nextInt(10_000)));
    }
    if (random.nextInt(10) > 1) {
      contact.put("customer_number", "C%06d".formatted(++customers));
    }
    return contact;
  }

  Map<String, String> deal(Instant begun) {
    return Map.of(
        "dealname",
        word() + " order",
        "dealstage",
        stage(),
        "pipeline",
        "default",
        "amount",
        amount(),
        "deal_currency_code",
        "GBP",
        "closedate",
        begun
            .plus(1 + random.nextInt(LONGEST_DEAL), ChronoUnit.DAYS)
            .truncatedTo(ChronoUnit.DAYS)
            .toString());
  }

  String stage() {
    return any(STAGES);
  }

  String amount() {
    long pennies = 1 + random.nextInt(LARGEST_AMOUNT);
    return "%d.%02d".formatted(pennies / 100, pennies % 100);
  }

  String country() {
    return any(COUNTRIES);
  }

  String word() {
    StringBuilder word = new StringBuilder();
    for (int syllables = 2 + random.nextInt(2); syllables > 0; syllables--) {
      word.append(any(SYLLABLES));
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private String any(List<String> choice) {
    return choice.get(random.nextInt(choice.size()));
  }
}
