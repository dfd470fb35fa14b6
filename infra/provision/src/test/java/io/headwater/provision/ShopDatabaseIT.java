package io.headwater.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.Contracts;
import io.headwater.settings.Secret;
import io.headwater.settings.ShopSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shop's database in a real Postgres. */
final class ShopDatabaseIT {
  private EmbeddedPostgres server;

  @BeforeEach
  void start() throws Exception {
    server = EmbeddedPostgres.builder().setServerConfig("wal_level", "logical").start();
    execute("postgres", "postgres", "create role provisioner login");
    execute("postgres", "postgres", "create role shop login");
    execute("postgres", "postgres", "create role cdc login replication");
    execute("postgres", "postgres", "create database shop owner provisioner");
    execute("postgres", "postgres", "revoke all on database shop from public");
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void makesEverythingOnceAndChangesNothingAfterThat() throws Exception {
    assertThat(changes())
        .startsWith("create schema shop", "create table shop.customers in the shop's database")
        .contains(
            "publish the changes of table shop.products",
            "grant cdc select on table shop.suppliers",
            "grant shop select, insert, update, delete, truncate on table shop.customers");
    provision();
    assertThat(changes()).isEmpty();
  }

  @Test
  void everybodyMayDoWhatIsTheirsAndNothingElse() throws Exception {
    provision();
    execute("shop", "shop", "insert into shop.suppliers values ('S1', 'Hal', 'Spain', null, 3)");
    execute("shop", "cdc", "select * from shop.suppliers");
    execute("shop", "cdc", "insert into shop.capture_heartbeats values (1, now())");

    assertRefused("cdc", "insert into shop.suppliers values ('S2', 'Sol', 'Spain', null, 3)");
    assertRefused("cdc", "create table shop.mine (id integer)");
    assertRefused("shop", "alter table shop.suppliers drop column name");
    assertRefused("shop", "insert into shop.capture_requests values (now())");
    assertRefused("shop", "drop publication headwater_shop");
  }

  @Test
  void bringsBackWhatIsMissingAndLeavesWhatTheShopAdded() throws Exception {
    provision();
    execute("shop", "provisioner", "alter table shop.suppliers add column rating integer");
    execute("shop", "provisioner", "alter table shop.suppliers drop column lead_time_days");
    execute("shop", "provisioner", "revoke insert on shop.products from shop");

    assertThat(changes())
        .containsExactly(
            "add column lead_time_days to table shop.suppliers in the shop's database",
            "grant shop select, insert, update, delete, truncate on table shop.products");
    provision();
    assertThat(changes()).isEmpty();
  }

  @Test
  void saysWhichDatabaseCannotBeRead() {
    ShopSettings nowhere =
        new ShopSettings(
            "jdbc:postgresql://localhost:1/shop", "provisioner", new Secret("not-a-secret"));
    assertThatThrownBy(() -> new ShopDatabase(Contracts.load(), nowhere).compare())
        .isInstanceOf(ProvisionException.class)
        .hasMessageStartingWith("Cannot read the shop's database at jdbc:postgresql://localhost:1");
  }

  private void provision() throws Exception {
    for (List<Step> wave : database().compare().waves()) {
      for (Step step : wave) {
        step.make();
      }
    }
  }

  private List<String> changes() throws Exception {
    return database().compare().waves().stream().flatMap(List::stream).map(Step::describe).toList();
  }

  private ShopDatabase database() {
    return new ShopDatabase(
        Contracts.load(),
        new ShopSettings(url("shop"), "provisioner", new Secret("not-asked-for")));
  }

  private void assertRefused(String user, String statement) {
    assertThatThrownBy(() -> execute("shop", user, statement))
        .isInstanceOf(SQLException.class)
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }

  private void execute(String database, String user, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(database), user, "not-asked-for");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), database);
  }
}
