/**
 * What a platform is, wherever it runs: its identities and their secrets, where its parts listen,
 * and the settings of a job.
 */
package io.headwater.platform;
