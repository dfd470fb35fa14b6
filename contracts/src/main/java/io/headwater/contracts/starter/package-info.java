/** A first contract, and its query, for a dataset of one's own. */
package io.headwater.contracts.starter;
