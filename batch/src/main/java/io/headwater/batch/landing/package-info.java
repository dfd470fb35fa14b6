/**
 * Files that landed to bronze: whole deliveries with a manifest, each file checked against it, what
 * can be read into the table and what cannot be read kept with its place and the reason.
 */
package io.headwater.batch.landing;
