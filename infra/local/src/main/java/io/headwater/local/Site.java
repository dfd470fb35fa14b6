package io.headwater.local;

import io.headwater.platform.Secrets;

/** All a part needs to know of where it runs. */
record Site(Home home, Repository repository, Ports ports, Secrets secrets) {}
