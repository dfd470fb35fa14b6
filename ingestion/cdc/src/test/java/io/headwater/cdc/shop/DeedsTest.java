package io.headwater.cdc.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeedsTest {
  @Test
  void theSameSeedDoesTheSameToTheSameRows() {
    assertThat(deeds(3, List.of("C000004"))).isEqualTo(deeds(3, List.of("C000004")));
    assertThat(deeds(4, List.of("C000004"))).isNotEqualTo(deeds(3, List.of("C000004")));
  }

  @Test
  void everythingHappensToCustomersSooner() {
    assertThat(deeds(3, List.of()).stream().map(Deed::op).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(Deed.Op.class));
  }

  @Test
  void newRowsAreNumberedAfterThoseThatAreThere() {
    Keys keys = new Keys("C", List.of("C000017", "Cx", "D000099"));
    assertThat(List.of(keys.take(), keys.take())).isEqualTo(List.of("C000018", "C000019"));
  }

  @Test
  void everyStatementIsThere() {
    for (Deed deed : deeds(5, List.of())) {
      assertThat(ShopSql.read(deed.sql()).chars().filter(mark -> mark == '?').count())
          .isEqualTo(deed.parameters().size());
    }
  }

  private static List<Deed> deeds(long seed, List<String> known) {
    SplittableRandom random = new SplittableRandom(seed);
    Keys supplying = new Keys("S", List.of());
    Customers customers = new Customers(new Keys("C", known));
    Suppliers suppliers = new Suppliers(supplying);
    Products products = new Products(new Keys("P", List.of()), supplying);
    List<Deed> deeds = new ArrayList<>();
    for (int deed = 0; deed < 300; deed++) {
      deeds.add(suppliers.next(random));
      deeds.add(customers.next(random));
      deeds.add(products.next(random));
    }
    return deeds;
  }
}
