package io.headwater.provision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minio.admin.MinioAdminClient;
import io.minio.admin.UserInfo;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** The users and policies of the object store, with refusals that a person can read. */
final class MinioAdmin {
  /** What the client puts before the answer of the store. */
  private static final String REFUSED = "Request failed with response: ";

  private final MinioAdminClient client;

  MinioAdmin(MinioAdminClient client) {
    this.client = client;
  }

  Map<String, UserInfo> users() throws Exception {
    return asking(client::listUsers);
  }

  /** Makes a user, or gives one that exists this secret and lets it in. */
  void putUser(String name, String secret) throws Exception {
    asking(
        () -> {
          client.addUser(name, UserInfo.Status.ENABLED, secret, null, List.of());
          return null;
        });
  }

  /** Policies as JSON, by name. */
  Map<String, String> policies() throws Exception {
    return asking(client::listCannedPolicies);
  }

  void putPolicy(String name, MinioPolicy policy) throws Exception {
    asking(
        () -> {
          client.addCannedPolicy(name, policy.json());
          return null;
        });
  }

  /** Gives a user this policy in place of all it has. */
  void attach(String policy, String user) throws Exception {
    asking(
        () -> {
          client.setPolicy(user, false, policy);
          return null;
        });
  }

  private static <T> T asking(Callable<T> call) throws Exception {
    try {
      return call.call();
    } catch (RuntimeException e) {
      String message = String.valueOf(e.getMessage());
      throw message.startsWith(REFUSED)
          ? new IOException(said(message.substring(REFUSED.length())), e)
          : e;
    }
  }

  private static String said(String answer) {
    try {
      return new ObjectMapper().readTree(answer).path("Message").asText(answer);
    } catch (JsonProcessingException e) {
      return answer;
    }
  }
}
