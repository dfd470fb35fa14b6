package io.headwater.crm.standin;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.crm.api.ObjectType;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HoldingsTest {
  @Test
  void theSameSeedAndChangesHoldTheSame() {
    assertThat(changed(3)).isEqualTo(changed(3)).isNotEqualTo(changed(4));
  }

  @Test
  void contactsAreCustomersOfTheShopUnderItsNumbers() {
    assertThat(new Holdings(3, 10).all(ObjectType.CONTACTS))
        .extracting(contact -> contact.properties().get("customer_number"))
        .contains("C000001", "C000002")
        .containsNull();
  }

  private static List<CrmObject> changed(long seed) {
    Holdings holdings = new Holdings(seed, 10);
    holdings.change(100);
    return holdings.all(ObjectType.DEALS);
  }
}
