/** Events as they stand in the log: the Confluent wire format and the registry behind it. */
package io.headwater.contracts.wire;
