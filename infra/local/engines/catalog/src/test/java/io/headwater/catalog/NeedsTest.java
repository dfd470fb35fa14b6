package io.headwater.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.MetadataUpdate;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.rest.HTTPRequest;
import org.apache.iceberg.rest.HTTPRequest.HTTPMethod;
import org.apache.iceberg.rest.ImmutableHTTPRequest;
import org.apache.iceberg.rest.requests.CommitTransactionRequest;
import org.apache.iceberg.rest.requests.RenameTableRequest;
import org.apache.iceberg.rest.requests.UpdateTableRequest;
import org.junit.jupiter.api.Test;

final class NeedsTest {
  private static final TableIdentifier ORDERS = TableIdentifier.of("bronze", "orders");

  @Test
  void everyKnownClientMayAskForTheConfiguration() {
    assertThat(Needs.of(request(HTTPMethod.GET, "v1/config", null))).isEmpty();
  }

  @Test
  void loadingATableReads() {
    assertThat(Needs.of(request(HTTPMethod.GET, "v1/namespaces/bronze/tables/orders", null)))
        .containsExactly(new Need("bronze", "orders", Access.READ));
  }

  @Test
  void committingASnapshotWrites() {
    assertThat(Needs.of(commit(new MetadataUpdate.RemoveSnapshotRef("audit"))))
        .containsExactly(new Need("bronze", "orders", Access.WRITE));
  }

  @Test
  void alteringATableAdministers() {
    assertThat(Needs.of(commit(new MetadataUpdate.SetProperties(Map.of("a", "b")))))
        .containsExactly(new Need("bronze", "orders", Access.ADMIN));
  }

  @Test
  void droppingATableAdministers() {
    assertThat(Needs.of(request(HTTPMethod.DELETE, "v1/namespaces/bronze/tables/orders", null)))
        .containsExactly(new Need("bronze", "orders", Access.ADMIN));
  }

  @Test
  void replacingAViewAdministers() {
    UpdateTableRequest update = UpdateTableRequest.create(ORDERS, List.of(), List.of());
    assertThat(Needs.of(request(HTTPMethod.POST, "v1/namespaces/serving/views/v", update)))
        .containsExactly(new Need("serving", "v", Access.ADMIN));
  }

  @Test
  void makingANamespaceAdministersAll() {
    assertThat(Needs.of(request(HTTPMethod.POST, "v1/namespaces", null)))
        .containsExactly(new Need(Need.EVERYWHERE, Access.ADMIN));
  }

  @Test
  void aTransactionNeedsAccessToEachOfItsTables() {
    UpdateTableRequest first =
        UpdateTableRequest.create(
            ORDERS, List.of(), List.of(new MetadataUpdate.RemoveSnapshotRef("x")));
    UpdateTableRequest second =
        UpdateTableRequest.create(
            TableIdentifier.of("gold", "facts"),
            List.of(),
            List.of(new MetadataUpdate.SetLocation("s3://lake/elsewhere")));
    CommitTransactionRequest both = new CommitTransactionRequest(List.of(first, second));
    assertThat(Needs.of(request(HTTPMethod.POST, "v1/transactions/commit", both)))
        .containsExactly(
            new Need("bronze", "orders", Access.WRITE), new Need("gold", "facts", Access.ADMIN));
  }

  @Test
  void renamingAdministersBothEnds() {
    RenameTableRequest rename =
        RenameTableRequest.builder()
            .withSource(ORDERS)
            .withDestination(TableIdentifier.of(Namespace.of("gold"), "orders"))
            .build();
    assertThat(Needs.of(request(HTTPMethod.POST, "v1/tables/rename", rename)))
        .containsExactly(
            new Need("bronze", "orders", Access.ADMIN), new Need("gold", "orders", Access.ADMIN));
  }

  private static HTTPRequest commit(MetadataUpdate update) {
    UpdateTableRequest body = UpdateTableRequest.create(ORDERS, List.of(), List.of(update));
    return request(HTTPMethod.POST, "v1/namespaces/bronze/tables/orders", body);
  }

  private static HTTPRequest request(HTTPMethod method, String path, Object body) {
    return ImmutableHTTPRequest.builder()
        .baseUri(URI.create("http://127.0.0.1"))
        .method(method)
        .path(path)
        .body(body)
        .build();
  }
}
