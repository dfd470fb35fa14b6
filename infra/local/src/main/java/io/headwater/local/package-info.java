/**
 * The local platform: real engines as child processes of one machine, reachable on loopback only.
 */
package io.headwater.local;
