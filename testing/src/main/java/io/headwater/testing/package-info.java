/** Real engines inside the process of a test, and a browser. */
package io.headwater.testing;
