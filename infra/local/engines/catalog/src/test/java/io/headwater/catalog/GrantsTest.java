package io.headwater.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.api.Test;

final class GrantsTest {
  private final Grants grants = grants("*:read, live:write, bronze.readings:write");

  @Test
  void allowsEverywhereWhatWasGrantedEverywhere() {
    assertThat(grants.allow("streaming", new Need("gold", Access.READ))).isTrue();
    assertThat(grants.allow("streaming", new Need("gold", Access.WRITE))).isFalse();
  }

  @Test
  void allowsMoreInTheNamespaceThatHasMore() {
    assertThat(grants.allow("streaming", new Need("live", Access.WRITE))).isTrue();
    assertThat(grants.allow("streaming", new Need("live", Access.ADMIN))).isFalse();
  }

  @Test
  void allowsMoreOnTheTableThatHasMore() {
    assertThat(grants.allow("streaming", new Need("bronze", "readings", Access.WRITE))).isTrue();
    assertThat(grants.allow("streaming", new Need("bronze", "orders", Access.WRITE))).isFalse();
    assertThat(grants.allow("streaming", new Need("bronze", "readings", Access.ADMIN))).isFalse();
    assertThat(grants.allow("streaming", new Need("bronze", Access.WRITE))).isFalse();
  }

  @Test
  void whoHasATableMaySeeItsNamespaceAndNoOther() {
    Grants one = grants("bronze.readings:write");
    assertThat(one.allow("streaming", new Need("bronze", Access.READ))).isTrue();
    assertThat(one.allow("streaming", new Need("bronze", "orders", Access.READ))).isFalse();
    assertThat(one.allow("streaming", new Need("bron", Access.READ))).isFalse();
    assertThat(one.allow("streaming", new Need("gold", Access.READ))).isFalse();
  }

  @Test
  void whoHasANamespaceHasWhatIsBelowIt() {
    Grants gold = grants("gold:write");
    assertThat(gold.allow("streaming", new Need("gold.facts", "branch_audit", Access.WRITE)))
        .isTrue();
    assertThat(gold.allow("streaming", new Need("gold.facts", "branch_audit", Access.ADMIN)))
        .isFalse();
    assertThat(gold.allow("streaming", new Need("golden.facts", "branch_audit", Access.READ)))
        .isFalse();
  }

  @Test
  void allowsNothingToOthers() {
    assertThat(grants.allow("batch", new Need("live", Access.READ))).isFalse();
  }

  @Test
  void saysWhichGrantItCannotUse() {
    assertThatThrownBy(() -> grants("live:own"))
        .hasMessage(
            "Cannot use the grant 'live:own' of streaming: expected namespace:read|write|admin or namespace.table:read|write|admin");
  }

  private static Grants grants(String text) {
    Properties properties = new Properties();
    properties.setProperty("streaming", text);
    return Grants.parse(properties);
  }
}
