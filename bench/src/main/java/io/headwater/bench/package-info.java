/** The benchmark: measures a running platform from outside, by command. */
package io.headwater.bench;
