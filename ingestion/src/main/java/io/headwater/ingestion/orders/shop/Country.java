package io.headwater.ingestion.orders.shop;

import java.util.Random;

/** Where customers live, as the shop writes it, and how many of 1000 do. */
public enum Country {
  UNITED_KINGDOM(860, "United Kingdom"),
  GERMANY(26, "Germany"),
  FRANCE(24, "France"),
  EIRE(16, "EIRE"),
  SPAIN(9, "Spain"),
  NETHERLANDS(8, "Netherlands"),
  BELGIUM(7, "Belgium"),
  SWITZERLAND(6, "Switzerland"),
  PORTUGAL(6, "Portugal"),
  AUSTRALIA(5, "Australia"),
  NORWAY(4, "Norway"),
  ITALY(4, "Italy"),
  CHANNEL_ISLANDS(3, "Channel Islands"),
  FINLAND(3, "Finland"),
  CYPRUS(2, "Cyprus"),
  SWEDEN(2, "Sweden"),
  AUSTRIA(2, "Austria"),
  DENMARK(2, "Denmark"),
  JAPAN(2, "Japan"),
  POLAND(2, "Poland"),
  USA(2, "USA"),
  ISRAEL(1, "Israel"),
  SINGAPORE(1, "Singapore"),
  ICELAND(1, "Iceland"),
  CANADA(1, "Canada"),
  GREECE(1, "Greece");

  static final String HOME = UNITED_KINGDOM.text;

  private static final Weights WEIGHTS = Weights.of(values().length, i -> values()[i].weight);

  private final int weight;
  private final String text;

  Country(int weight, String text) {
    this.weight = weight;
    this.text = text;
  }

  /** One of them, as the shop writes it. */
  public static String pick(Random random) {
    return values()[WEIGHTS.pick(random)].text;
  }
}
