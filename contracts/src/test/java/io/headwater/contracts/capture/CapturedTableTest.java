package io.headwater.contracts.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.Contracts;
import io.headwater.contracts.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapturedTableTest {
  private final List<CapturedTable> tables = CapturedTable.of(Contracts.load());

  @Test
  void everyTopicOfChangesIsATable() {
    assertThat(tables)
        .extracting(CapturedTable::name)
        .containsExactly("shop.customers", "shop.products", "shop.suppliers");
  }

  @Test
  void aRowIsWhatTheCaptureDidNotAdd() {
    assertThat(tables.get(2).columns())
        .extracting(Field::name)
        .containsExactly("supplier_id", "name", "country", "contact_email", "lead_time_days");
  }

  @Test
  void theTableIsDerivedFromTheContract() {
    assertThat(tables.get(1).definition())
        .isEqualTo(
            """
            create table shop.products (
              product_id text,
              description text,
              category text not null,
              supplier_id text,
              list_price numeric(12, 4) not null,
              currency text not null,
              active boolean not null,
              primary key (product_id)
            )""");
  }

  @Test
  void whatIsGrantedComesAfterWhatItIsGrantedOn() {
    List<String> words = DatabaseObjects.of(tables).stream().map(DatabaseObject::words).toList();
    assertThat(words).first().isEqualTo("create schema shop");
    assertThat(words.indexOf("grant cdc select on table shop.products"))
        .isGreaterThan(words.indexOf("create table shop.products in the shop's database"));
    assertThat(words).doesNotHaveDuplicates();
  }
}
