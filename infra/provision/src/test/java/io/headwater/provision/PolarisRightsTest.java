package io.headwater.provision;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.Contracts;
import io.headwater.platform.Identity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolarisRightsTest {
  private static final List<String> READ =
      List.of(
          "NAMESPACE_LIST",
          "NAMESPACE_READ_PROPERTIES",
          "TABLE_LIST",
          "TABLE_READ_PROPERTIES",
          "TABLE_READ_DATA",
          "VIEW_LIST",
          "VIEW_READ_PROPERTIES");
  private static final List<String> LOOK =
      List.of(
          "NAMESPACE_LIST",
          "NAMESPACE_READ_PROPERTIES",
          "TABLE_LIST",
          "VIEW_LIST",
          "VIEW_READ_PROPERTIES");
  private static final List<String> READ_TABLE =
      List.of("TABLE_READ_PROPERTIES", "TABLE_READ_DATA");
  private static final List<String> WRITE = List.of("TABLE_WRITE_PROPERTIES", "TABLE_WRITE_DATA");

  private final Map<Identity, Set<PolarisGrant>> grants = PolarisRights.of(Contracts.load());

  @Test
  void jobsAndTrinoLogInAsThemselves() {
    assertThat(grants)
        .containsOnlyKeys(Identity.STREAMING, Identity.BATCH, Identity.RECONCILER, Identity.TRINO);
  }

  @Test
  void aWriterOfAWholeNamespaceMakesNothingInIt() {
    assertThat(on("namespace live", Identity.STREAMING))
        .containsExactlyInAnyOrderElementsOf(all("namespace live", READ, WRITE));
    for (String namespace : List.of("namespace silver", "namespace gold")) {
      assertThat(on(namespace, Identity.BATCH))
          .containsExactlyInAnyOrderElementsOf(all(namespace, READ, WRITE));
    }
  }

  @Test
  void aWriterOfOneTableSeesWhatElseIsThereAndOpensNothingOfIt() {
    assertThat(
            words(grants.get(Identity.STREAMING)).stream().filter(each -> each.contains("bronze")))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    all("namespace bronze", LOOK), all("table bronze.readings", READ_TABLE, WRITE))
                .flatMap(List::stream)
                .toList());
  }

  @Test
  void aReaderOfANamespaceWritesTheTablesItIsGranted() {
    assertThat(on("namespace bronze", Identity.BATCH))
        .isSubsetOf(all("namespace bronze", READ, LOOK));
    assertThat(on("table bronze.orders", Identity.BATCH))
        .containsExactlyInAnyOrderElementsOf(all("table bronze.orders", READ_TABLE, WRITE));
    assertThat(on("table bronze.readings", Identity.BATCH)).isEmpty();
  }

  @Test
  void aReaderDoesNotWrite(@TempDir Path folder) throws IOException {
    Contracts contracts = ChangedContracts.readOnly("live", "streaming", folder);
    assertThat(words(PolarisRights.of(contracts).get(Identity.STREAMING)))
        .filteredOn(each -> each.contains("live"))
        .containsExactlyInAnyOrderElementsOf(all("namespace live", READ));
  }

  @Test
  void trinoReadsEverythingAndMakesViewsInServing() {
    List<String> served = List.of("VIEW_FULL_METADATA on namespace serving");
    assertThat(words(grants.get(Identity.TRINO)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(all("the whole catalog", READ), served).flatMap(List::stream).toList());
  }

  private List<String> on(String place, Identity identity) {
    return words(grants.get(identity)).stream()
        .filter(each -> each.endsWith(" on " + place))
        .toList();
  }

  @SafeVarargs
  private static List<String> all(String place, List<String>... privileges) {
    return Stream.of(privileges)
        .flatMap(List::stream)
        .map(privilege -> privilege + " on " + place)
        .toList();
  }

  private static List<String> words(Set<PolarisGrant> grants) {
    return grants.stream().map(grant -> grant.privilege() + " on " + grant.place()).toList();
  }
}
