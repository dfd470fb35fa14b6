/** The row rules of contracts, each once in Java and once in SQL, side by side. */
package io.headwater.contracts.rules;
