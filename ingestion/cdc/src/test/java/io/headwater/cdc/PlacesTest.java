package io.headwater.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {
  private final Places places = new Places();

  @Test
  void countsWhatSharesAnEntryOfTheLog() {
    assertThat(places.next("shop.customers", 10)).isEqualTo(new Place(10, 0));
    assertThat(places.next("shop.customers", 10)).isEqualTo(new Place(10, 1));
    assertThat(places.next("shop.customers", 12)).isEqualTo(new Place(12, 0));
  }

  @Test
  void countsEachTableByItself() {
    places.next("shop.customers", 10);
    assertThat(places.next("shop.products", 10)).isEqualTo(new Place(10, 0));
  }

  @Test
  void namesAChangeByWhereItStands() {
    String id = ChangeIds.of("shop.customers", new Place(10, 0));
    assertThat(ChangeIds.of("shop.customers", new Place(10, 0))).isEqualTo(id);
    assertThat(ChangeIds.of("shop.customers", new Place(10, 1))).isNotEqualTo(id);
    assertThat(ChangeIds.of("shop.products", new Place(10, 0))).isNotEqualTo(id);
  }

  @Test
  void namesARowOfASnapshotByItsKey() {
    assertThat(ChangeIds.ofSnapshot("shop.customers", 10, "C1"))
        .isEqualTo(ChangeIds.ofSnapshot("shop.customers", 10, "C1"))
        .isNotEqualTo(ChangeIds.ofSnapshot("shop.customers", 10, "C2"))
        .isNotEqualTo(ChangeIds.ofSnapshot("shop.customers", 11, "C1"));
  }
}
