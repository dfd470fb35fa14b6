/** What the tests of several jobs use. */
package io.headwater.streaming.testing;
