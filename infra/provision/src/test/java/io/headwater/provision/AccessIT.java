package io.headwater.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.Contracts;
import io.headwater.platform.Identity;
import io.headwater.platform.Secrets;
import io.headwater.settings.Secret;
import io.minio.admin.MinioAdminClient;
import io.minio.admin.Status;
import io.minio.admin.UserInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.ForbiddenException;
import org.apache.iceberg.rest.RESTCatalog;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The rights of identities on a real MinIO and a real Polaris; each test leaves them in order. */
@ExtendWith(NeedsDocker.class)
class AccessIT {
  private static final TableIdentifier IN_GOLD = TableIdentifier.of("gold", "fct_tried");
  private static final TableIdentifier IN_LIVE = TableIdentifier.of("live", "tried");

  @TempDir private static Path secretsFolder;

  private static Containers containers;
  private static Visitors visitors;
  private static List<String> first;

  @BeforeAll
  static void start() throws Exception {
    containers = Containers.start(secretsFolder);
    visitors = new Visitors(containers);
    first = bring(Contracts.load());
    try (RESTCatalog catalog = visitors.catalog(Identity.PROVISIONER)) {
      for (TableIdentifier table : List.of(IN_GOLD, IN_LIVE)) {
        catalog.createTable(table, Visitors.COLUMNS);
      }
    }
  }

  @AfterAll
  static void stop() {
    if (containers != null) {
      containers.close();
    }
  }

  @Test
  void makesAllOfItOnAnEmptyPlatform() throws IOException {
    String folder = secretsFolder.toString();
    assertThat(String.join("\n", first).replace(folder, "SECRETS") + "\n")
        .isEqualTo(Resources.text("/access-plan.txt"));
  }

  @Test
  void changesNothingTheSecondTime() throws Exception {
    assertThat(plan(Contracts.load())).isEmpty();
  }

  @Test
  void keysOpenTheFilesOfGrantedNamespacesAlone() throws Exception {
    assertThat(visitors.rightsOnFiles())
        .isEqualTo(
            """
            probe       read write delete: .probe
            provisioner
            catalog     list read write delete: warehouse/bronze/orders warehouse/gold/dim_day warehouse/goldfinch/birds warehouse/live/sales warehouse/ops/quality_results warehouse/ops/reconciliations warehouse/serving/sales warehouse/silver/lines
            crm         list read write: landing/crm-companies/page
            ingestion   write: landing/sales-targets/delivery landing/supplier-prices/delivery
            streaming   list read write delete: warehouse/live/sales
            batch       list read: landing/crm-companies/page landing/sales-targets/delivery landing/supplier-prices/delivery; list read write delete: warehouse/bronze/orders warehouse/gold/dim_day warehouse/ops/quality_results warehouse/silver/lines
            reconciler  list read write delete: warehouse/ops/reconciliations
            trino       list read: warehouse/bronze/orders warehouse/gold/dim_day warehouse/goldfinch/birds warehouse/live/sales warehouse/ops/quality_results warehouse/ops/reconciliations warehouse/serving/sales warehouse/silver/lines
            """);
  }

  @Test
  void whoHasNoSecretForTheStoreIsNoUser() throws Exception {
    assertThat(visitors.storeAdmin().listUsers().keySet())
        .containsExactlyInAnyOrder(
            "probe",
            "provisioner",
            "catalog",
            "crm",
            "ingestion",
            "streaming",
            "batch",
            "reconciler",
            "trino");
  }

  @Test
  void aWriterCommitsToTheTablesOfItsNamespaceAndMakesNone() throws Exception {
    try (RESTCatalog catalog = visitors.catalog(Identity.BATCH)) {
      Table table = catalog.loadTable(IN_GOLD);
      Visitors.append(table, "offsets 0 to 7");
      assertThat(table.currentSnapshot().summary()).containsEntry("covers", "offsets 0 to 7");
      Visitors.overwrite(table, "offsets 0 to 9");
      table.updateProperties().set("watermark", "today").commit();
      assertForbidden(
          () -> catalog.createTable(TableIdentifier.of("gold", "more"), Visitors.COLUMNS));
      assertForbidden(() -> catalog.dropTable(IN_GOLD, false));
    }
  }

  @Test
  void aWriterIsRefusedInAnotherNamespace() throws Exception {
    try (RESTCatalog batch = visitors.catalog(Identity.BATCH);
        RESTCatalog streaming = visitors.catalog(Identity.STREAMING)) {
      assertForbidden(() -> batch.loadTable(IN_LIVE));
      assertForbidden(() -> streaming.loadTable(IN_GOLD));
      Visitors.append(streaming.loadTable(IN_LIVE), "a minute");
    }
  }

  @Test
  void trinoReadsTablesAndMakesViewsInServingAlone() throws Exception {
    try (RESTCatalog batch = visitors.catalog(Identity.BATCH);
        RESTCatalog trino = visitors.catalog(Identity.TRINO)) {
      Visitors.append(batch.loadTable(IN_GOLD), "something to read");
      Table table = trino.loadTable(IN_GOLD);
      assertThat(Visitors.files(table)).isNotEmpty();
      assertThat(trino.listNamespaces()).hasSize(6);
      assertForbidden(() -> table.updateProperties().set("owner", "trino").commit());
      assertForbidden(
          () -> trino.createTable(TableIdentifier.of("serving", "t"), Visitors.COLUMNS));
      assertForbidden(() -> Visitors.makeView(trino, TableIdentifier.of("gold", "v")));

      TableIdentifier view = TableIdentifier.of("serving", "v");
      Visitors.makeView(trino, view);
      Visitors.makeView(trino, view);
      assertThat(trino.loadView(view).sqlFor("trino").sql()).isEqualTo("SELECT 1");
      assertThat(trino.dropView(view)).isTrue();
    }
  }

  @Test
  void revokesWhatWasGrantedByHand() throws Exception {
    try (PolarisApi api = visitors.catalogAdmin()) {
      PolarisGrant grant = PolarisGrant.onNamespace("gold", "TABLE_DROP");
      api.put(
          api.management("catalogs", "lake", "catalog-roles", "batch", "grants"), grant.request());
      api.put(
          api.management("principals", "trino", "principal-roles"),
          Visitors.named("principalRole", "service_admin"));
      api.put(
          api.management("principal-roles", "streaming", "catalog-roles", "lake"),
          Visitors.named("catalogRole", "batch"));
    }
    visitors.storeAdmin().setPolicy("batch", false, "batch,readwrite");
    visitors.storeAdmin().setPolicy("provisioner", false, "readonly");
    visitors
        .storeAdmin()
        .addCannedPolicy(
            "trino", MinioPolicy.empty().allow(List.of("arn:aws:s3:::lake/*"), "s3:*").json());

    assertThat(bring(Contracts.load()))
        .containsExactlyInAnyOrder(
            "revoke batch TABLE_DROP on namespace gold",
            "take principal role service_admin from principal trino",
            "take catalog role batch from principal role streaming",
            "give store user batch the store policy batch in place of batch,readwrite",
            "give store user provisioner the store policy provisioner in place of readonly",
            "replace store policy trino");
    assertThat(plan(Contracts.load())).isEmpty();
  }

  @Test
  void takesAwayWhatNoContractGrantsAnyMore(@TempDir Path folder) throws Exception {
    assertThat(plan(ChangedContracts.readOnly("live", "streaming", folder)))
        .containsExactly(
            "replace store policy streaming",
            "revoke streaming TABLE_WRITE_PROPERTIES, TABLE_WRITE_DATA on namespace live");
  }

  @Test
  void mendsALostClientId() throws Exception {
    Path file = containers.secrets().catalogClientId(Identity.BATCH);
    String clientId = Files.readString(file);
    Files.delete(file);
    assertThat(bring(Contracts.load()))
        .containsExactly("write the client id of principal batch to " + file);
    assertThat(file).hasContent(clientId);
  }

  @Test
  void mendsASecretThatIsNotTheIdentitysOwn() throws Exception {
    try (PolarisApi api = visitors.catalogAdmin()) {
      api.post(
          api.management("principals", "streaming", "reset"),
          Visitors.named("unused", "unused").put("clientSecret", "another secret"));
    }
    visitors
        .storeAdmin()
        .addUser("batch", UserInfo.Status.ENABLED, "another secret", null, List.of());
    visitors
        .storeAdmin()
        .addUser(
            "trino",
            UserInfo.Status.DISABLED,
            containers.secrets().read(Identity.TRINO, Secrets.S3),
            null,
            List.of());
    assertThat(bring(Contracts.load()))
        .containsExactlyInAnyOrder(
            "reset the secret of store user batch",
            "reset the secret of store user trino",
            "reset the secret of principal streaming");
    try (RESTCatalog streaming = visitors.catalog(Identity.STREAMING)) {
      assertThat(streaming.tableExists(IN_LIVE)).isTrue();
    }
    assertThat(plan(Contracts.load())).isEmpty();
  }

  @Test
  void mendsHowTheCatalogIsStored() throws Exception {
    try (PolarisApi api = visitors.catalogAdmin()) {
      AccessSettings settings = containers.settings();
      StoreAdminSettings store = settings.store();
      AccessSettings other =
          new AccessSettings(
              new StoreAdminSettings(
                  store.endpoint(),
                  store.endpoint(),
                  "eu-central-1",
                  store.bucket(),
                  store.users(),
                  store.user(),
                  store.password()),
              settings.catalog());
      new PolarisWarehouse(api, other).compare().orElseThrow().make();
    }
    assertThat(bring(Contracts.load())).containsExactly("set how catalog lake is stored");
    assertThat(plan(Contracts.load())).isEmpty();
  }

  @Test
  void aUserInAGroupIsRefused() throws Exception {
    MinioAdminClient admin = visitors.storeAdmin();
    admin.addUpdateGroup("friends", Status.ENABLED, List.of("probe"));
    try {
      assertThatThrownBy(() -> plan(Contracts.load()))
          .isInstanceOf(ProvisionException.class)
          .hasMessage(
              "The store user probe must be in no group, but is in friends: take it out with 'mc admin group rm'.");
    } finally {
      admin.deleteUser("probe");
      admin.removeGroup("friends");
      bring(Contracts.load());
    }
  }

  @Test
  void saysWhichAdministratorIsNotKnown() {
    AccessSettings settings = containers.settings();
    Secret wrong = new Secret("a wrong password");
    StoreAdminSettings store = settings.store();
    CatalogAdminSettings catalog = settings.catalog();
    AccessSettings mistaken =
        new AccessSettings(
            new StoreAdminSettings(
                store.endpoint(),
                store.internalEndpoint(),
                store.region(),
                store.bucket(),
                store.users(),
                store.user(),
                wrong),
            new CatalogAdminSettings(
                catalog.uri(), catalog.managementUri(), "lake", catalog.clientId(), wrong));
    try (Access access = Access.connect(Contracts.load(), mistaken, containers.secrets())) {
      assertThatThrownBy(access::plan)
          .isInstanceOf(ProvisionException.class)
          .hasMessage(
              """
              Cannot read the users of the object store at %s as root: it does not know this user with this password.
              Cannot read the rights in the catalog at %s: it does not know the client provisioner with this secret."""
                  .formatted(store.endpoint(), catalog.managementUri()));
    }
  }

  private static void assertForbidden(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(ForbiddenException.class);
  }

  private static List<String> plan(Contracts contracts) throws Exception {
    try (Access access = containers.access(contracts)) {
      return access.plan().changes().stream().map(Change::describe).toList();
    }
  }

  /** Applies a plan and tells what it was. */
  private static List<String> bring(Contracts contracts) throws Exception {
    try (Access access = containers.access(contracts)) {
      Plan plan = access.plan();
      plan.apply(change -> {});
      return plan.changes().stream().map(Change::describe).toList();
    }
  }
}
