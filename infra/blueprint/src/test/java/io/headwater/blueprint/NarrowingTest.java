package io.headwater.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.Contract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a variant leaves out, and what it must not. */
final class NarrowingTest {
  private static final List<String> ANY = List.of();

  private final Narrowing narrowing = new Narrowing(SamplePlatform.estate());

  @Test
  void leavesNothingOutUnasked() throws Exception {
    assertThat(names(narrowing.to(Variant.whole()))).isEqualTo(names(SamplePlatform.estate()));
  }

  @Test
  void aUseCaseHasAllThatItIsMadeOfAndWhereBadRecordsEnd() throws Exception {
    assertThat(names(narrowing.to(variant(List.of("gold.agg_sales_daily"), ANY))))
        .containsExactlyInAnyOrder(
            "shop.orders.v1",
            "bronze.orders",
            "bronze.dead_letters",
            "silver.order_lines",
            "silver.orders_quarantine",
            "gold.fct_order_lines",
            "gold.agg_sales_daily");
  }

  @Test
  void aDomainIsAUseCase() throws Exception {
    assertThat(names(narrowing.to(variant(List.of("iot"), ANY))))
        .contains("iot.readings.v1", "bronze.readings", "gold.agg_readings_hourly")
        .contains("live.anomalies.v1")
        .doesNotContain("shop.orders.v1", "gold.agg_sales_daily", "landing/crm-deals");
    assertThat(names(narrowing.to(variant(List.of("sales"), ANY))))
        .contains("landing/crm-deals", "bronze.landed_files", "shop.orders.v1")
        .doesNotContain("iot.readings.v1");
  }

  @Test
  void aPipelineHasWhatItMakesAndWhatThatNeeds() throws Exception {
    List<String> streaming = names(narrowing.to(variant(ANY, List.of("streaming"))));
    assertThat(streaming)
        .contains(
            "shop.orders.v1", "live.sales_per_minute", "bronze.readings", "serving.sales_daily")
        .doesNotContain("landing/crm-deals", "bronze.visits", "gold.dim_customer");
    List<String> batch = names(narrowing.to(variant(ANY, List.of("batch"))));
    assertThat(batch)
        .contains("landing/crm-deals", "bronze.visits", "bronze.readings", "gold.dim_customer")
        .doesNotContain("live.sales-per-minute.v1");
    assertThat(names(narrowing.to(variant(ANY, List.of("both")))))
        .isEqualTo(names(SamplePlatform.estate()));
  }

  @Test
  void tellsTiersApartAsTheContractsDo() {
    Estate estate = SamplePlatform.estate();
    assertThat(tier(estate, "shop.orders.v1")).isEqualTo(Tier.HOT);
    assertThat(tier(estate, "landing/crm-deals")).isEqualTo(Tier.COLD);
    assertThat(tier(estate, "bronze.orders")).isEqualTo(Tier.COLD);
    assertThat(tier(estate, "silver.orders_quarantine")).isEqualTo(Tier.COLD);
    assertThat(tier(estate, "silver.order_lines")).isEqualTo(Tier.WARM);
    assertThat(tier(estate, "live.sales_per_minute")).isEqualTo(Tier.WARM);
  }

  @Test
  void whatIsUnknownIsRefusedWithWhatThereIs() {
    assertThatThrownBy(() -> narrowing.to(variant(List.of("gold.agg_sales_dayly"), ANY)))
        .isInstanceOf(UnknownChoiceException.class)
        .hasMessageStartingWith(
            "There is no use case 'gold.agg_sales_dayly'; did you mean 'gold.agg_sales_daily'?")
        .hasMessageContaining("There are: iot, platform, sales, shop, ");
    assertThatThrownBy(() -> narrowing.to(variant(ANY, List.of("nightly"))))
        .hasMessage("There is no pipeline 'nightly'. There are: batch, streaming, both");
    assertThatThrownBy(
            () -> narrowing.to(new Variant(ANY, ANY, List.of("tepid"), ANY, Variant.FACTORS)))
        .hasMessage(
            "There is no storage 'tepid'. There are: hot, warm, cold, log, landing, bronze, silver,"
                + " gold, live, ops");
    assertThatThrownBy(
            () -> narrowing.to(new Variant(ANY, ANY, ANY, List.of("law"), Variant.FACTORS)))
        .hasMessage(
            "There is no aspect of governance 'law'. There are: all, classification, grants,"
                + " retention, quality, lineage");
  }

  private static Variant variant(List<String> useCases, List<String> pipelines) {
    return new Variant(useCases, pipelines, ANY, ANY, Variant.FACTORS);
  }

  private static List<String> names(Estate estate) {
    return estate.all().stream().map(Contract::name).toList();
  }

  private static Tier tier(Estate estate, String name) {
    return Tier.of(estate.find(name).orElseThrow());
  }
}
