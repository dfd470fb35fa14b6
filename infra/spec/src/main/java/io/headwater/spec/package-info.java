/** The documents of the checkout: what is derived in them, and whether what they say is so. */
package io.headwater.spec;
