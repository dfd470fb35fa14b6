package io.headwater.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.crm.api.Associations;
import io.headwater.crm.api.CrmClient;
import io.headwater.crm.api.ObjectType;
import io.headwater.crm.api.ObjectsApi;
import io.headwater.crm.standin.TestStandIn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A CRM does not hold still while it is read. */
final class WalkIT {
  @Test
  void passesNothingByWhileTheCrmChanges() throws Exception {
    try (TestStandIn standIn = new TestStandIn(11, 250);
        CrmClient client = new CrmClient(standIn.settings(), remark -> {})) {
      Walk walk =
          new Walk(
              ObjectType.DEALS,
              new ObjectsApi(client, ObjectType.DEALS, List.of("amount")),
              new Associations(client));
      Map<String, String> told = new TreeMap<>();
      Cursor cursor = Cursor.START.begin(Duration.ofMinutes(5));
      for (int page = 0; cursor.position().isPresent(); page++) {
        Walk.Step step = walk.next(cursor);
        cursor = step.cursor();
        step.objects()
            .forEach(object -> told.put(object.id().get(), object.since().get().toString()));
        if (page < 5) {
          standIn.holdings().change(100);
        }
      }
      assertThat(told).isEqualTo(held(standIn)).hasSizeGreaterThan(1_000);
    }
  }

  private static Map<String, String> held(TestStandIn standIn) {
    return standIn.held(ObjectType.DEALS, List.of()).stream()
        .collect(
            Collectors.toMap(
                object -> object.get("object_id"), object -> object.get("modified_at")));
  }
}
