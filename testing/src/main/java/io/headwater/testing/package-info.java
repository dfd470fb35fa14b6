/** Real engines inside the process of a test. */
package io.headwater.testing;
