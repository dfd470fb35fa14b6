package io.headwater.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.crm.api.ApiSettings;
import io.headwater.crm.api.CrmException;
import io.headwater.crm.api.ObjectType;
import io.headwater.crm.standin.Misbehaviour;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a pull from going on is said in words that a person can act on. */
final class RefusedPullIT {
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  private PullBed bed;

  @BeforeEach
  void start() throws Exception {
    bed = new PullBed(folder, 20);
  }

  @AfterEach
  void stop() throws Exception {
    bed.close();
  }

  @Test
  void aCrmThatFailsForLongIsSaidAndThePullGoesOnLater() throws Exception {
    bed.pull(ObjectType.COMPANIES);
    bed.standIn().holdings().change(50);
    bed.standIn().mischief().next(Collections.nCopies(100, Misbehaviour.ERROR));
    assertThatThrownBy(() -> bed.pull(ObjectType.COMPANIES, bed.hasty()))
        .isInstanceOf(CrmException.class)
        .hasMessageContaining("it answers 500: internal error")
        .hasMessageContaining("the next pull goes on there");
    bed.standIn().mischief().behave();
    bed.pull(ObjectType.COMPANIES);
    assertThat(bed.landed(ObjectType.COMPANIES)).containsAll(bed.held(ObjectType.COMPANIES));
  }

  @Test
  void aTokenThatIsNotTakenIsSaid() {
    assertThatThrownBy(() -> bed.pull(ObjectType.DEALS, bed.standIn().settings("wrong")))
        .isInstanceOf(CrmException.class)
        .hasMessageContaining("it answers 401")
        .hasMessageContaining("HEADWATER_CRM_TOKEN");
  }

  @Test
  void anotherCrmIsNotMixedIn() throws Exception {
    bed.pull(ObjectType.COMPANIES);
    bed.rename("another");
    assertThatThrownBy(() -> bed.pull(ObjectType.COMPANIES))
        .isInstanceOf(CrmException.class)
        .hasMessageStartingWith("The crm-companies landed so far are of 'a test'");
  }

  @Test
  void aCrmThatIsAwayIsSaid() {
    ApiSettings away =
        new ApiSettings(
            URI.create("http://127.0.0.1:1"),
            bed.standIn().settings("any").credential(),
            100,
            Duration.ofSeconds(1));
    assertThatThrownBy(() -> bed.pull(ObjectType.DEALS, away))
        .isInstanceOf(CrmException.class)
        .hasMessageStartingWith("The CRM at http://127.0.0.1:1: nobody listens there");
  }
}
