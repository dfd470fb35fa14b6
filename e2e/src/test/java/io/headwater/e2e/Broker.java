package io.headwater.e2e;

/**
 * A broker as this machine reaches it.
 *
 * @param bootstrap host and port
 * @param password of the user {@code provisioner}
 */
record Broker(String bootstrap, String password) {}
