/**
 * The present, served: the hot topics in a queryable store, an HTTP API before it and a page that
 * shows it.
 */
package io.headwater.live;
