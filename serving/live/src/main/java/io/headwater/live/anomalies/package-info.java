/** The newest anomalies. */
package io.headwater.live.anomalies;
