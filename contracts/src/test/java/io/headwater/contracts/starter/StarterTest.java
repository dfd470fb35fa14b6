package io.headwater.contracts.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterTest {
  @TempDir Path folder;

  @Test
  void isValidFromWhatLandsToWhatPeopleSee() throws IOException {
    begin("landing/weather", Starter.source("landing/weather"));
    begin("bronze.weather", "landing/weather");
    begin("silver.weather", "bronze.weather");
    begin("gold.fct_weather", "silver.weather");
    begin("gold.agg_weather", "bronze.weather");
    begin("serving.weather", "gold.agg_weather");
    Contracts contracts = Contracts.loadWith(folder);
    assertThat(contracts.named("gold.fct_weather").fields())
        .extracting(field -> field.name())
        .containsExactly("id", "day", "delivery", "file", "record_no", "made_at", "landed_at");
    assertThat(Files.readString(folder.resolve("gold.agg_weather.sql")))
        .contains("FROM IDENTIFIER(:weather)");
    assertThat(Files.readString(folder.resolve("serving.weather.sql")))
        .contains("FROM lake.gold.agg_weather");
  }

  @Test
  void isValidFromATopicOn() throws IOException {
    begin("shop.returns.v1", Starter.source("shop.returns.v1"));
    begin("bronze.returns", "shop.returns.v1");
    begin("gold.dim_return", "silver.payments");
    Contract newest = Contracts.loadWith(folder).named("gold.dim_return");
    assertThat(newest.names("key")).isEqualTo(List.of("event_id"));
  }

  @Test
  void leavesPersonalDataOut() {
    Starter begun = Starter.derived("silver.buyers", Contracts.load().named("bronze.orders"));
    assertThat(begun.contract()).contains("order_id,occurred_at").doesNotContain("customer_id");
  }

  @Test
  void saysWhatToAskInstead() {
    assertThatThrownBy(() -> Starter.source("gold.agg_weather"))
        .hasMessage(
            "'gold.agg_weather' is made of another dataset: name it with --input, such as --input silver.order_lines");
    Contract topic = Contracts.load().named("shop.orders.v1");
    assertThatThrownBy(() -> Starter.derived("gold.agg_weather", topic))
        .hasMessageContaining("make a table in bronze of it first");
    assertThatThrownBy(() -> Starter.derived("live.weather", topic))
        .hasMessageContaining("are written by jobs");
  }

  private void begin(String name, String input) throws IOException {
    begin(name, Starter.derived(name, known().named(input)));
  }

  private void begin(String name, Starter starter) throws IOException {
    Files.writeString(folder.resolve(name.replace('/', '.') + ".odcs.yaml"), starter.contract());
    if (starter.query().isPresent()) {
      Files.writeString(folder.resolve(name + ".sql"), starter.query().get());
    }
  }

  private Contracts known() {
    return Contracts.hasAny(folder) ? Contracts.loadWith(folder) : Contracts.load();
  }
}
