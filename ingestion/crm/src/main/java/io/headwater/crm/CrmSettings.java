package io.headwater.crm;

import io.headwater.crm.api.ApiSettings;
import io.headwater.settings.Environment;
import io.headwater.settings.ObjectStoreSettings;
import java.time.Duration;
import java.util.Objects;

/**
 * What a pull needs to know. HEADWATER_CRM_OVERLAP (5m) is how far before the newest change seen a
 * pull begins: clocks of the CRM's servers differ, and its search finds a change a little later;
 * HEADWATER_CRM_PAGES (50) how many pages a delivery has at most; HEADWATER_CRM_SOURCE, the host of
 * its address if not given, is the name of the CRM.
 */
record CrmSettings(
    ApiSettings api, ObjectStoreSettings store, Duration overlap, int pages, String source) {
  static CrmSettings read(Environment environment) {
    ApiSettings api = ApiSettings.read(environment);
    return new CrmSettings(
        api,
        ObjectStoreSettings.read(environment),
        environment.duration("HEADWATER_CRM_OVERLAP", Duration.ofMinutes(5)),
        environment.number("HEADWATER_CRM_PAGES", 50, 1),
        environment.text(
            "HEADWATER_CRM_SOURCE", Objects.requireNonNullElse(api.url().getHost(), "")));
  }
}
