package io.headwater.contracts.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.Contracts;
import io.headwater.contracts.lineage.Lineage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatasetPagesTest {
  private final Contracts contracts = Contracts.load();
  private final Map<String, String> pages =
      DatasetPages.of(
          contracts,
          Lineage.of(contracts, contract -> Optional.empty()),
          dataset -> dataset.equals("gold.agg_feedback") ? List.of("Stars") : List.of());

  @Test
  void everyDatasetHasAPageAndIsFoundFromTheFirst() {
    assertThat(pages).hasSize(contracts.all().size() + 1);
    assertThat(pages.get("README.md"))
        .contains("| [landing/supplier-prices](landing.supplier-prices.md) | 1.0.0 |");
  }

  @Test
  void aPageSaysWhatColumnsMeanWhatIsPersonalAndWhatIsChecked() {
    assertThat(pages.get("shop.payments.v1.md"))
        .startsWith("# shop.payments.v1\n\nWhat becomes of the payment of an order")
        .contains(
            "| Holds | One thing that happened to a payment. |",
            "| Kept | 7 days |",
            "| `customer_id` | string | no | The shop's number for the customer. | restricted, personal |",
            "- `currency pattern ^[A-Z]{3}$`",
            "- [bronze.payments](bronze.payments.md)");
  }

  @Test
  void membersOfStructsStandBelowThem() {
    assertThat(pages.get("bronze.orders.md"))
        .contains("| `lines` | list of struct |", "| `lines.line_no` | int | no |");
  }

  @Test
  void aPageSaysWhereTheRowsComeFromAndWhoShowsThem() {
    assertThat(pages.get("gold.agg_feedback.md"))
        .contains(
            "## Upstream\n\n- [silver.feedback](silver.feedback.md)\n",
            "## Downstream\n\n- chart Stars\n",
            "Part of the primary key. Partitioned by month.",
            "- `events that differ from silver`, over all rows: `mustBe 0`");
  }
}
