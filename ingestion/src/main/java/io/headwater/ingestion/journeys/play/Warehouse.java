package io.headwater.ingestion.journeys.play;

import io.headwater.ingestion.journeys.Population.Article;
import io.headwater.ingestion.journeys.ShopTopic;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The stock of a run: never less than nothing, and ordered anew when there is little. */
final class Warehouse {
  private static final int FEW = 40;
  private static final int DELIVERY = 80;
  private static final Duration SOONEST = Duration.ofHours(30);
  private static final Duration LATEST = Duration.ofDays(4);

  private final Stage stage;
  private final String series;
  private final Random random;
  private final Map<String, Shelf> shelves = new HashMap<>();

  Warehouse(Stage stage, String series, Random random) {
    this.stage = stage;
    this.series = series;
    this.random = random;
  }

  /** Fills every shelf. */
  void open(List<Article> articles) {
    for (Article article : articles) {
      shelves.put(article.id(), new Shelf());
      arrive(article.id());
    }
  }

  /** Reserves pieces for an order; false, and told as refused, when there are not enough. */
  boolean reserve(Process process, String orderId, String product, int quantity) {
    Shelf shelf = shelves.get(product);
    if (shelf.free() < quantity) {
      tell(process, "refused", orderId, product, quantity);
      reorder(product);
      return false;
    }
    shelf.reserve(quantity);
    tell(process, "reserved", orderId, product, quantity);
    reorder(product);
    return true;
  }

  /** Gives reserved pieces free. */
  void release(Process process, String orderId, String product, int quantity) {
    shelves.get(product).release(quantity);
    tell(process, "released", orderId, product, quantity);
  }

  /** Hands reserved pieces out. */
  void issue(Process process, String orderId, String product, int quantity) {
    shelves.get(product).issue(quantity);
    tell(process, "issued", orderId, product, quantity);
  }

  /** Takes pieces back. */
  void takeBack(Process process, String orderId, String product, int quantity) {
    shelves.get(product).take(quantity);
    tell(process, "returned", orderId, product, quantity);
  }

  private void reorder(String product) {
    Shelf shelf = shelves.get(product);
    if (shelf.free() < FEW && !shelf.awaitsDelivery()) {
      shelf.order();
      stage.within(SOONEST, LATEST, random, () -> arrive(product));
    }
  }

  private void arrive(String product) {
    Shelf shelf = shelves.get(product);
    int quantity = DELIVERY + random.nextInt(DELIVERY);
    shelf.deliver(quantity);
    Process delivery =
        new Process(stage, String.join("|", series, product, "delivery " + shelf.nextDelivery()));
    tell(delivery, "received", null, product, quantity);
  }

  private void tell(Process process, String type, String orderId, String product, int quantity) {
    Shelf shelf = shelves.get(product);
    Map<String, Object> what = new LinkedHashMap<>();
    what.put("warehouse_id", "W" + series);
    what.put("product_id", product);
    what.put("movement_no", shelf.nextMovement());
    what.put("order_id", orderId);
    what.put("quantity", quantity);
    what.put("on_hand", shelf.onHand());
    what.put("reserved", shelf.reserved());
    process.tell(ShopTopic.INVENTORY, type, what);
  }
}
