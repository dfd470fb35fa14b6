package io.headwater.contracts.odcs;

import org.junit.jupiter.api.Test;

/** The names a topic or table cannot have, each told with its file and line. */
class NameRefusalsTest extends Refusals {
  @Test
  void refusesATableWithoutANamespace() {
    refuses(
        "physicalName: silver.orders",
        "physicalName: orders",
        9,
        "'orders' is not a namespace and a name in snake_case; use one such as silver.order_lines");
  }

  @Test
  void refusesAGoldTableThatDoesNotSayWhatItIs() {
    refuses(
        "physicalName: silver.orders",
        "physicalName: gold.orders",
        9,
        "'gold.orders' is in gold; its name must start with dim_, fct_ or agg_, or end with"
            + " _features");
  }

  @Test
  void refusesATopicNameKafkaWouldNotTake() {
    write(
        "silver/orders.odcs.yaml",
        ContractText.table()
            .replace("physicalName: silver.orders", "physicalName: shop/orders")
            .replace("physicalType: table", "physicalType: topic"));
    refuses(9, "'shop/orders' is no name for a topic; use one such as shop.orders.v1");
  }

  @Test
  void refusesTwoContractsOfOneName() {
    write("a.odcs.yaml", ContractText.table());
    write("silver/orders.odcs.yaml", ContractText.table());
    refuses(1, "'silver.orders' has a contract already, a.odcs.yaml:1; remove one");
  }
}
