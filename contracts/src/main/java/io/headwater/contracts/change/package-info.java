/** What differs between two states of a contract, and whether those who read it notice. */
package io.headwater.contracts.change;
