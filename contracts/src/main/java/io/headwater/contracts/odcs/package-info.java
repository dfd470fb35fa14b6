/** Reads contracts from ODCS files and says, with file and line, what is wrong with them. */
package io.headwater.contracts.odcs;
