package io.headwater.ingestion.journeys;

import io.headwater.ingestion.orders.shop.Country;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who visits the shop and what it sells: rows of the shop's database. */
public record Population(List<Shopper> shoppers, List<Article> articles) {
  private static final int ARTICLES = 200;
  private static final long SHOP = 3;

  /** A customer. */
  public record Shopper(String id, String country) {}

  /** A product. */
  public record Article(String id, Optional<String> description, BigDecimal price) {}

  public Population {
    shoppers = List.copyOf(shoppers);
    articles = List.copyOf(articles);
  }

  /** The numbers that the shop's database gives first. They are the same people for every seed. */
  public static Population numbered(int customers) {
    Random random = new Random(SHOP);
    List<Article> articles =
        IntStream.rangeClosed(1, ARTICLES)
            .mapToObj(number -> article(number, 100 + random.nextInt(4900)))
            .toList();
    List<Shopper> shoppers =
        IntStream.rangeClosed(1, customers)
            .mapToObj(number -> new Shopper("C%06d".formatted(number), Country.pick(random)))
            .toList();
    return new Population(shoppers, articles);
  }

  /** All that events may say of it. */
  List<String> words() {
    Stream<String> people =
        shoppers.stream().flatMap(shopper -> Stream.of(shopper.id(), shopper.country()));
    Stream<String> things =
        articles.stream()
            .flatMap(
                article ->
                    Stream.of(
                        article.id(),
                        article.description().orElse(""),
                        article.price().toPlainString()));
    return Stream.concat(people, things).toList();
  }

  private static Article article(int number, int pence) {
    return new Article(
        "P%06d".formatted(number), Optional.empty(), BigDecimal.valueOf(pence, 2).setScale(4));
  }
}
