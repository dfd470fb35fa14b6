package io.headwater.ingestion.journeys.play;

import io.headwater.ingestion.journeys.Population.Article;
import io.headwater.ingestion.journeys.ShopTopic;
import io.headwater.ingestion.journeys.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The first part of a journey: pages, the cart, and the way to an order. */
final class Visit {
  private static final double LEAVES_PAGES = 0.35;
  private static final double LEAVES_CART = 0.2;
  private static final double LEAVES_CHECKOUT = 0.07;
  private static final double TAKES_OUT = 0.15;
  private static final int MOST_LINES = 4;
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration LATER = Duration.ofMinutes(4);

  private final Journey journey;
  private final String channel;
  private final String orderId;
  private final Consumer<List<Line>> buys;
  private final List<Line> cart = new ArrayList<>();
  private int pages;
  private int wanted;

  /** A product and how many pieces of it. */
  record Line(Article article, int quantity) {}

  /**
   * A visit.
   *
   * @param orderId the number its order has, if it comes to one
   * @param buys what happens then with what is in the cart
   */
  Visit(Journey journey, String orderId, Consumer<List<Line>> buys) {
    this.journey = journey;
    this.channel = journey.any("web", "web", "app");
    this.orderId = orderId;
    this.buys = buys;
  }

  void start() {
    tell("started", null, null);
    pages = 1 + journey.random().nextInt(5);
    then(this::view);
  }

  private void view() {
    tell("page_viewed", journey.stage().article(journey.random()).id(), null);
    pages--;
    if (pages > 0) {
      then(this::view);
    } else if (!journey.chance(LEAVES_PAGES)) {
      wanted = 1 + journey.random().nextInt(MOST_LINES);
      then(this::putIn);
    }
  }

  private void putIn() {
    Article article = journey.stage().article(journey.random());
    boolean isThere = cart.stream().anyMatch(line -> line.article().equals(article));
    if (!isThere) {
      Line line = new Line(article, 1 + journey.random().nextInt(6));
      cart.add(line);
      tell("cart_added", article.id(), line.quantity());
      journey.reach(Step.CART);
    }
    if (cart.size() < wanted && !isThere) {
      then(this::putIn);
    } else if (cart.size() > 1 && journey.chance(TAKES_OUT)) {
      then(this::takeOut);
    } else {
      leaveOrCheckOut();
    }
  }

  private void takeOut() {
    Line line = cart.removeLast();
    tell("cart_removed", line.article().id(), line.quantity());
    leaveOrCheckOut();
  }

  private void leaveOrCheckOut() {
    if (!journey.chance(LEAVES_CART)) {
      then(this::checkOut);
    }
  }

  private void checkOut() {
    tell("checkout_started", null, null);
    journey.reach(Step.CHECKOUT);
    if (!journey.chance(LEAVES_CHECKOUT)) {
      then(this::order);
    }
  }

  private void order() {
    journey.order(orderId);
    tell("ordered", null, null);
    buys.accept(List.copyOf(cart));
  }

  private void then(Runnable what) {
    journey.then(SOON, LATER, what);
  }

  private void tell(String type, String product, Integer quantity) {
    Map<String, Object> what = new LinkedHashMap<>();
    what.put("channel", channel);
    what.put("product_id", product);
    what.put("quantity", quantity);
    journey.tell(ShopTopic.VISITS, type, what);
  }
}
