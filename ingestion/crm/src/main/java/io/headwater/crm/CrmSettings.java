package io.headwater.crm;

import io.headwater.crm.api.ApiSettings;
import io.headwater.settings.Environment;
import io.headwater.settings.ObjectStoreSettings;
import java.time.Duration;

/**
 * What a pull needs to know. HEADWATER_CRM_OVERLAP (5m) is how far before the newest change seen a
 * pull begins: clocks of the CRM's servers differ, and its search finds a change a little later;
 * HEADWATER_CRM_PAGES (50) how many pages a delivery has at most.
 */
record CrmSettings(ApiSettings api, ObjectStoreSettings store, Duration overlap, int pages) {
  static CrmSettings read(Environment environment) {
    return new CrmSettings(
        ApiSettings.read(environment),
        ObjectStoreSettings.read(environment),
        environment.duration("HEADWATER_CRM_OVERLAP", Duration.ofMinutes(5)),
        environment.number("HEADWATER_CRM_PAGES", 50, 1));
  }
}
