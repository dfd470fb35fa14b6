/** A page for every dataset, written from its contract. */
package io.headwater.contracts.docs;
