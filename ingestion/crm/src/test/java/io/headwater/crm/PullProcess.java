package io.headwater.crm;

import io.headwater.crm.api.ApiSettings;
import io.headwater.crm.api.Credential;
import io.headwater.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A pull as a person starts it: a process, which can be killed. */
final class PullProcess {
  private final JavaProcess process;

  private PullProcess(JavaProcess process) {
    this.process = process;
  }

  /** Starts one that asks slowly enough to be met in the middle. */
  static PullProcess start(PullBed bed, Path log) throws IOException {
    ApiSettings api = bed.standIn().settings();
    Credential.OAuthApp app = (Credential.OAuthApp) api.credential();
    Map<String, String> environment =
        Map.of(
            "HEADWATER_CRM_URL", api.url().toString(),
            "HEADWATER_CRM_CLIENT_ID", app.clientId(),
            "HEADWATER_CRM_CLIENT_SECRET", app.clientSecret().reveal(),
            "HEADWATER_CRM_REFRESH_TOKEN", app.refreshToken().reveal(),
            "HEADWATER_CRM_RATE", "30",
            "HEADWATER_S3_ENDPOINT", bed.server().settings().endpoint().toString(),
            "HEADWATER_S3_ACCESS_KEY", bed.server().settings().accessKey(),
            "HEADWATER_S3_SECRET_KEY", bed.server().settings().secretKey().reveal());
    return new PullProcess(JavaProcess.start(log, environment, "io.headwater.crm.Crm", "pull"));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** As kill -9 does. */
  void kill() {
    process.kill();
  }

  int await() {
    return process.await();
  }
}
