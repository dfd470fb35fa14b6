package io.headwater.local;

/** All a part needs to know of where it runs. */
record Site(Home home, Repository repository, Ports ports, Secrets secrets) {}
