/** The data contracts (ODCS v3.1) and what is derived from them: schemas, rules and grants. */
package io.headwater.contracts;
