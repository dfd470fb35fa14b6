package io.headwater.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class LatencyCourseTest {
  private static final long SECOND = 1_000_000;

  @Test
  void growthShowsBetweenTheThirds() {
    LatencyCourse course = new LatencyCourse(Instant.ofEpochSecond(0), Instant.ofEpochSecond(300));
    for (long at = 1; at <= 300; at++) {
      long age = at <= 200 ? SECOND : 3 * SECOND;
      course.seen(at * SECOND + age, (at - 1) * SECOND, at * SECOND, 1);
    }

    assertThat(course.all().count()).isEqualTo(300);
    assertThat(course.first().seconds(99)).isCloseTo(1, within(0.01));
    assertThat(course.last().seconds(50)).isCloseTo(3, within(0.01));
  }

  @Test
  void theWarmUpIsLeftOut() {
    LatencyCourse course = new LatencyCourse(Instant.ofEpochSecond(60), Instant.ofEpochSecond(90));

    course.seen(31 * SECOND, 29 * SECOND, 30 * SECOND, 10);

    assertThat(course.all().count()).isZero();
  }
}
