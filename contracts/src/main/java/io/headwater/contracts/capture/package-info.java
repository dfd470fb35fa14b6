/**
 * What contracts of captured tables say of the database the changes come from: its tables, and what
 * capturing them needs there. Texts for Postgres; whoever has a connection brings them there.
 */
package io.headwater.contracts.capture;
