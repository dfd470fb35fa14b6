package io.headwater.provision;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessFilesTest {
  private final Contracts contracts = Contracts.load();

  @TempDir Path folder;

  @BeforeEach
  void write() {
    AccessFiles.write(contracts, folder.resolve("access"));
  }

  @Test
  void givesTrinoTheseRules() throws IOException {
    assertThat(rules()).isEqualTo(Resources.text("/trino-rules.json"));
  }

  @Test
  void givesTheCatalogTheseGrants() throws IOException {
    assertThat(Files.readString(folder.resolve("access/catalog-grants.properties")))
        .isEqualTo(
            """
            # Derived from the contracts.
            batch=bronze:read,bronze.crm_companies:write,bronze.crm_contacts:write,bronze.crm_deals:write,bronze.customer_changes:write,bronze.dead_letters:write,bronze.feedback:write,bronze.inventory:write,bronze.landed_files:write,bronze.landing_rejects:write,bronze.notifications:write,bronze.orders:write,bronze.payments:write,bronze.price_lists:write,bronze.product_changes:write,bronze.sales_targets:write,bronze.shipments:write,bronze.supplier_changes:write,bronze.visits:write,gold:write,live.anomalies:read,live.readings_late:read,live.readings_per_minute:read,ops.quality_results:write,ops.undeclared_fields:write,silver:write
            provisioner=*:admin
            reconciler=ops.reconciliations:write
            streaming=bronze.readings:write,live:write
            trino=*:read,serving:admin
            """);
  }

  @Test
  void theAnalystReadsWhatItsContractsGrantAndNothingElse() throws IOException {
    TableRules tables = TableRules.parse(rules());
    for (Contract contract : contracts.all()) {
      if (contract.kind() == Contract.Kind.LANDING) {
        // Its name is not that of a table.
        continue;
      }
      boolean granted =
          contract.isQueried()
              && contract.grants().contains(new Contract.Grant("analyst", Contract.Access.READ));
      List<String> expected = granted ? List.of("SELECT") : List.of();
      assertThat(tables.privileges("analyst", contract.name())).isEqualTo(expected);
      assertThat(tables.privileges("analyst", contract.name() + "$snapshots")).isEmpty();
    }
    assertThat(tables.privileges("analyst", "bronze.orders")).isEmpty();
    assertThat(tables.privileges("analyst", "silver.order_lines")).isEmpty();
  }

  @Test
  void theEngineerReadsSnapshotsToo() throws IOException {
    TableRules tables = TableRules.parse(rules());
    assertThat(tables.privileges("engineer", "bronze.orders")).containsExactly("SELECT");
    assertThat(tables.privileges("engineer", "bronze.orders$snapshots")).containsExactly("SELECT");
  }

  @Test
  void whoIsNotNamedMayDoNothing() throws IOException {
    TableRules tables = TableRules.parse(rules());
    for (String user : List.of("trino", "batch", "streaming", "ingestion", "somebody")) {
      assertThat(tables.privileges(user, "gold.agg_sales_daily")).isEmpty();
    }
  }

  @Test
  void leavesFilesAloneThatSayItAlready() throws IOException {
    Path file = folder.resolve("access/trino-rules.json");
    FileTime old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    Files.setLastModifiedTime(file, old);
    write();
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);
  }

  @Test
  void replacesFilesThatSayOtherwise() throws IOException {
    Path file = folder.resolve("access/catalog-grants.properties");
    Files.writeString(file, "analyst=*:admin\n");
    write();
    assertThat(Files.readString(file)).doesNotContain("analyst");
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).hasSize(2);
    }
  }

  private String rules() throws IOException {
    return Files.readString(folder.resolve("access/trino-rules.json"));
  }
}
