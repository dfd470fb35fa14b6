/** The hot topics of the log, materialised in memory. */
package io.headwater.live.hot;
