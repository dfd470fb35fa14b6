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
  private static final List<String> WRITE = List.of("TABLE_WRITE_PROPERTIES", "TABLE_WRITE_DATA");

  private final Map<Identity, Set<PolarisGrant>> grants = PolarisRights.of(Contracts.load());

  @Test
  void jobsAndTrinoLogInAsThemselves() {
    assertThat(grants)
        .containsOnlyKeys(Identity.STREAMING, Identity.BATCH, Identity.RECONCILER, Identity.TRINO);
  }

  @Test
  void aWriterReadsAndWritesItsNamespacesAndMakesNothing() {
    assertThat(words(grants.get(Identity.STREAMING)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of("bronze", "live")
                .flatMap(each -> all("namespace " + each, READ, WRITE).stream())
                .toList());
    assertThat(words(grants.get(Identity.RECONCILER)))
        .containsExactlyInAnyOrderElementsOf(all("namespace ops", READ, WRITE));
    assertThat(words(grants.get(Identity.BATCH)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of("bronze", "silver", "gold")
                        .flatMap(each -> all("namespace " + each, READ, WRITE).stream()),
                    all("namespace live", READ).stream())
                .toList());
  }

  @Test
  void aReaderDoesNotWrite(@TempDir Path folder) throws IOException {
    Contracts contracts = ChangedContracts.readOnly("live", "streaming", folder);
    assertThat(words(PolarisRights.of(contracts).get(Identity.STREAMING)))
        .contains(all("namespace live", READ).toArray(String[]::new))
        .doesNotContain(all("namespace live", WRITE).toArray(String[]::new));
  }

  @Test
  void trinoReadsEverythingAndMakesViewsInServing() {
    List<String> served = List.of("VIEW_FULL_METADATA on namespace serving");
    assertThat(words(grants.get(Identity.TRINO)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(all("the whole catalog", READ), served).flatMap(List::stream).toList());
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
