package io.headwater.crm.standin;

import io.headwater.settings.Environment;
import java.nio.file.Path;

/**
 * Where a stand-in listens. HEADWATER_CRM_STANDIN_HOST (127.0.0.1) is what it is bound to,
 * HEADWATER_CRM_STANDIN_NAME under which others reach it, HEADWATER_CRM_STANDIN_ADDRESS the file in
 * which it says where it is while it runs.
 */
record ServeSettings(Credentials credentials, String host, String name, Path address) {
  static ServeSettings read(Environment environment) {
    String host = environment.text("HEADWATER_CRM_STANDIN_HOST", "127.0.0.1");
    return new ServeSettings(
        Credentials.read(environment),
        host,
        environment.text("HEADWATER_CRM_STANDIN_NAME", host),
        Path.of(environment.text("HEADWATER_CRM_STANDIN_ADDRESS")));
  }
}
