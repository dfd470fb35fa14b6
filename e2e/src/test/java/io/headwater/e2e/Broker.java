package io.headwater.e2e;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/**
 * A broker as this machine reaches it.
 *
 * @param bootstrap host and port
 * @param password of the user {@code provisioner}
 */
record Broker(String bootstrap, String password) {
  /** A client with every right. */
  Admin admin() {
    return Admin.create(
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "security.protocol",
            "SASL_PLAINTEXT",
            "sasl.mechanism",
            "SCRAM-SHA-512",
            "sasl.jaas.config",
            "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"provisioner\" password=\"%s\";"
                .formatted(password)));
  }
}
