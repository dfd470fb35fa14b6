package io.headwater.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.landing.Manifest;
import io.headwater.crm.api.ApiSettings;
import io.headwater.crm.api.ObjectType;
import io.headwater.crm.standin.Misbehaviour;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What is pulled is what the CRM holds: all of it, exactly, and told when it cannot be. */
final class PullIT {
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  private PullBed bed;

  @BeforeEach
  void start() throws Exception {
    bed = new PullBed(folder, 150);
  }

  @AfterEach
  void stop() throws Exception {
    bed.close();
  }

  @Test
  void landsAllThereIsOnce() throws Exception {
    for (ObjectType type : ObjectType.values()) {
      bed.pull(type);
      assertThat(bed.landed(type)).containsExactlyInAnyOrderElementsOf(bed.held(type));
    }
  }

  @Test
  void landsWhatWasMadeChangedAndArchivedSince() throws Exception {
    for (ObjectType type : ObjectType.values()) {
      Set<Map<String, String>> held = new HashSet<>(bed.held(type));
      bed.pull(type);
      for (int round = 0; round < 3; round++) {
        bed.standIn().holdings().change(100);
        held.addAll(bed.held(type));
        assertThat(bed.pull(type).objects()).isBetween(1L, 100L);
      }
      assertThat(held).anyMatch(object -> object.get("archived").equals("true"));
      assertThat(Set.copyOf(bed.landed(type))).isEqualTo(held);
    }
  }

  @Test
  void aChangeOfAServerWhoseClockIsBehindIsNotPassedBy() throws Exception {
    bed.standIn().holdings().change(10);
    bed.pull(ObjectType.DEALS);
    bed.standIn().holdings().changeLate(10, Duration.ofMinutes(2));
    bed.pull(ObjectType.DEALS);
    assertThat(bed.landed(ObjectType.DEALS)).containsAll(bed.held(ObjectType.DEALS));
  }

  @Test
  void anImportOfMoreThanAPageAtOneInstantLandsWhole() throws Exception {
    bed.standIn().holdings().changeAtOnce(500);
    bed.pull(ObjectType.DEALS);
    assertThat(bed.landed(ObjectType.DEALS))
        .containsExactlyInAnyOrderElementsOf(bed.held(ObjectType.DEALS));
  }

  @Test
  void aFullPullLandsAllAgainUnderTheSameIds() throws Exception {
    bed.pull(ObjectType.DEALS);
    bed.pullFull(ObjectType.DEALS);
    assertThat(bed.landed(ObjectType.DEALS)).hasSize(2 * 600);
    assertThat(bed.recordIds(ObjectType.DEALS)).hasSize(600);
  }

  @Test
  void landsTheSameWhateverTheCrmDoesWrong() throws Exception {
    pullThrough(ObjectType.COMPANIES, Misbehaviour.SHORT, Misbehaviour.ERROR, Misbehaviour.RESET);
    pullThrough(ObjectType.CONTACTS, Misbehaviour.BROKEN, Misbehaviour.CUT, Misbehaviour.SLOW);
    pullThrough(ObjectType.DEALS, Misbehaviour.ERROR, Misbehaviour.EXPIRED, Misbehaviour.SHORT);
    assertThat(bed.remarks()).hasSize(6).first().asString().contains("its last page has 149");
  }

  @Test
  void comesBackNoSoonerThanItWasAskedTo() throws Exception {
    long begun = System.nanoTime();
    pullThrough(ObjectType.COMPANIES, Misbehaviour.TOO_MANY, Misbehaviour.TOO_MANY);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(2));
    assertThat(bed.remarks()).hasSize(2).allMatch(remark -> remark.contains("429"));
  }

  @Test
  void aTokenThatEndsInTheMiddleIsFollowedByAnother() throws Exception {
    pullThrough(ObjectType.DEALS, Misbehaviour.EXPIRED, Misbehaviour.SHORT, Misbehaviour.EXPIRED);
    assertThat(bed.remarks()).isEmpty();
  }

  @Test
  void asksNoMoreOftenThanItMay() throws Exception {
    ApiSettings usual = bed.standIn().settings();
    ApiSettings slow = new ApiSettings(usual.url(), usual.credential(), 5, usual.patience());
    long begun = System.nanoTime();
    bed.pull(ObjectType.DEALS, slow);
    // Four searches, as many questions about companies, and the archived.
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(1500));
  }

  private void pullThrough(ObjectType type, Misbehaviour... misbehaviours) throws Exception {
    bed.standIn().mischief().next(List.of(misbehaviours));
    bed.pull(type);
    assertThat(bed.landed(type)).containsExactlyInAnyOrderElementsOf(bed.held(type));
  }

  @Test
  void whatIsOfAnotherTypeThanPromisedLandsAsItWasTold() throws Exception {
    bed.standIn().mischief().next(List.of(Misbehaviour.TYPES));
    bed.pull(ObjectType.DEALS);
    assertThat(bed.landed(ObjectType.DEALS))
        .hasSize(600)
        .filteredOn(object -> object.get("closedate").equals("soon"))
        .hasSize(1);
  }

  @Test
  void moreThanASearchGivesLandsWhole() throws Exception {
    try (PullBed large = new PullBed(folder.resolve("large"), 2_600, 50)) {
      large.pull(ObjectType.DEALS);
      List<Map<String, String>> landed = large.landed(ObjectType.DEALS);
      assertThat(landed).hasSize(10_400);
      assertThat(Set.copyOf(landed)).isEqualTo(large.held(ObjectType.DEALS));
    }
  }

  @Test
  void aTokenOfAPrivateAppIsEnough() throws Exception {
    bed.pull(ObjectType.COMPANIES, bed.standIn().settings(bed.standIn().token()));
    assertThat(bed.landed(ObjectType.COMPANIES)).hasSize(150);
  }

  @Test
  void deliveriesHaveSoManyPagesAtMostAndSortByTime() throws Exception {
    bed.pull(ObjectType.DEALS);
    bed.pullFull(ObjectType.DEALS);
    List<Manifest> manifests = bed.manifests(ObjectType.DEALS);
    assertThat(manifests)
        .hasSizeGreaterThan(2)
        .allMatch(manifest -> manifest.files().size() <= PullBed.PAGES);
    assertThat(manifests).extracting(Manifest::madeAt).isSorted().doesNotHaveDuplicates();
  }
}
