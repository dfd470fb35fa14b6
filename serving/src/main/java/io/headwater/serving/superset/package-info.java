/** What Superset imports: the dashboard's files, and datasets described by their contracts. */
package io.headwater.serving.superset;
