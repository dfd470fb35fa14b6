/** The hot store: the topics it is made of, and what keeps it there. */
package io.headwater.live.store;
