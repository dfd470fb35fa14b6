/** The dashboard as Superset serves it, beside what Trino says itself. */
package io.headwater.e2e.superset;
